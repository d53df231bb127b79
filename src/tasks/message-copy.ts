/** *Copy message*: taken to the clipboard, or shown to be copied by hand where a browser refuses that. */
import { type ReadonlySignal, signal } from '@preact/signals';

export type Copied =
  | { readonly kind: 'rest' }
  | { readonly kind: 'copied' }
  | { readonly kind: 'shown'; readonly text: string };

export interface MessageCopy {
  readonly state: ReadonlySignal<Copied>;
  copy(text: string): Promise<void>;
}

/** `copy` answers whether the text was taken. */
export function createMessageCopy(copy: (text: string) => Promise<boolean>): MessageCopy {
  const state = signal<Copied>({ kind: 'rest' });
  return {
    state,
    copy: async (text) => {
      const isCopied = await copy(text);
      state.value = isCopied ? { kind: 'copied' } : { kind: 'shown', text };
    },
  };
}
