/** The rows and the links of the form, one by one. */
import type { ReadonlySignal, Signal } from '@preact/signals';
import type { Locale } from '../i18n/locale.ts';
import {
  EMPTY_LINK,
  EMPTY_ROW,
  type TypedLink,
  type TypedReport,
  type TypedRow,
} from './report-draft.ts';
import { filledWith, pasteRows } from './report-form-rows.ts';

interface ListsState {
  readonly typed: ReadonlySignal<TypedReport>;
  /** Rows of a pasted block that a report does not hold. */
  readonly left: Signal<number>;
  readonly locale: Locale;
}

export function listsOf(
  { typed, left, locale }: ListsState,
  set: (change: Partial<TypedReport>) => void,
) {
  const at = <T extends object>(list: readonly T[], index: number, change: Partial<T>) =>
    list.map((one, place) => (place === index ? { ...one, ...change } : one));
  const without = <T>(list: readonly T[], index: number, empty: T) => {
    const rest = list.filter((_one, place) => place !== index);
    return rest.length > 0 ? rest : [empty];
  };
  return {
    rows: {
      setRow: (index: number, change: Partial<TypedRow>) =>
        set({ rows: at(typed.peek().rows, index, change) }),
      paste: (index: number, text: string) => {
        const pasted = pasteRows(text, locale);
        if (pasted === undefined) return false;
        set(filledWith(typed.peek(), index, pasted.rows));
        left.value = pasted.left;
        return true;
      },
      addRow: () => set({ rows: [...typed.peek().rows, EMPTY_ROW] }),
      removeRow: (index: number) => set({ rows: without(typed.peek().rows, index, EMPTY_ROW) }),
    },
    links: {
      setLink: (index: number, change: Partial<TypedLink>) =>
        set({ links: at(typed.peek().links, index, change) }),
      addLink: () => set({ links: [...typed.peek().links, EMPTY_LINK] }),
      removeLink: (index: number) => set({ links: without(typed.peek().links, index, EMPTY_LINK) }),
    },
  };
}
