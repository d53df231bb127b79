import { signal } from '@preact/signals';
import type { ComponentType, VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PageTranslate } from '../i18n/pages/translate.ts';

export interface LaterProps<Props> {
  /** What the part is given. */
  readonly of: Props;
  readonly translate: PageTranslate;
}

/** A part of a page that comes after the page has drawn: nobody presses before he has read. */
export interface Later<Props> {
  /** Loads the part, once; a failed try is made again when the part is shown. */
  load(): Promise<void>;
  readonly View: (props: LaterProps<Props>) => VNode;
}

export function createLater<Props extends object>(
  ask: () => Promise<ComponentType<Props>>,
): Later<Props> {
  const part = signal<ComponentType<Props> | undefined>(undefined);
  const isMissing = signal(false);
  async function load(): Promise<void> {
    if (part.value !== undefined) return;
    isMissing.value = false;
    try {
      part.value = await ask();
    } catch {
      // Offline, or another version was published meanwhile: the page says so where the part would stand.
      isMissing.value = true;
    }
  }
  function View({ of, translate }: LaterProps<Props>) {
    useEffect(() => void load(), []);
    const Part = part.value;
    if (Part !== undefined) return <Part {...of} />;
    const text = translate(isMissing.value ? 'status.notLoaded' : 'status.loading');
    return <p class="loading">{text}</p>;
  }
  return { load, View };
}
