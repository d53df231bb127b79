import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Action } from './action.ts';
import { Icon } from './icon.tsx';
import './button.css';

export interface MoreMenuProps {
  readonly label: string;
  readonly items: readonly Action[];
}

/** The steps that are not shown, behind one button. What opens is a list of ordinary buttons, so that a step
 *  has the same role and name wherever it stands; it opens in the flow below, so that a frame can grow with
 *  it and never clips it. Tab and arrows move, Home and End jump; Escape closes and gives focus back. */
export function MoreMenu({ label, items }: MoreMenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLUListElement>(null);
  // With the drawing itself: an effect after it comes late on a busy computer, and takes the focus from where it
  // was led meanwhile.
  useLayoutEffect(() => {
    if (open) focusItem(menu.current, 0);
  }, [open]);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="button actions-end"
        data-kind="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        // Safari gives a pressed button no focus: without this the list closes and opens again.
        onMouseDown={(event) => open && event.preventDefault()}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {label}
        <Icon name="chevron" size={12} />
      </button>
      {open && (
        <ul
          ref={menu}
          id={id}
          class="menu"
          aria-label={label}
          onKeyDown={(event) => steer(event, menu.current, close)}
          onFocusOut={(event) => {
            const next = event.relatedTarget;
            const inside = next instanceof Node && menu.current?.contains(next);
            if (!inside && next !== button.current) setOpen(false);
          }}
        >
          {items.map((item) => (
            <li key={item.label}>
              <button
                type="button"
                class="menu-item"
                disabled={item.disabled ?? false}
                aria-label={item.name}
                onClick={() => {
                  close();
                  item.onPress();
                }}
              >
                {item.label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function steer(event: KeyboardEvent, menu: HTMLElement | null, close: () => void): void {
  if (event.key === 'Escape') {
    // A pop-up of Trello closes on Escape too; the first press is for the menu alone.
    event.preventDefault();
    event.stopPropagation();
    close();
    return;
  }
  const step = STEPS[event.key];
  const items = itemsOf(menu);
  if (!step || items.length === 0) return;
  event.preventDefault();
  const at = items.indexOf(document.activeElement as HTMLElement);
  focusItem(menu, step(at, items.length));
}

function focusItem(menu: HTMLElement | null, index: number): void {
  itemsOf(menu)[index]?.focus();
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
}
