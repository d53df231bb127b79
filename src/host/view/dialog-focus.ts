import { useEffect, useRef } from 'preact/hooks';

/** Moves the focus into what has just opened, or to its first `inner` element, and back to where it was
 *  when it closes. Who has put the focus somewhere else meanwhile keeps it there. */
export function useDialogFocus<T extends HTMLElement>(inner?: string) {
  const ref = useRef<T>(null);
  useEffect(() => {
    const before = document.activeElement;
    const own = ref.current;
    const target = inner ? own?.querySelector<HTMLElement>(inner) : own;
    target?.focus();
    return () => {
      const now = document.activeElement;
      const lost = now === null || now === document.body || own?.contains(now);
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return ref;
}
