/** What is to be decided on: the description and every attachment unless switched off, the title by choice. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  type CardContent,
  type Chosen,
  chosenIn,
  contentOf,
  type Digest,
  markAttachments,
  plain,
} from '../domain/content/content.ts';
import type { Content } from '../domain/turn/entries.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';

/** An attachment of the card as it is now. */
export interface ChoosableAttachment {
  readonly mark: string;
  readonly name: string;
  readonly isLink: boolean;
  readonly on: boolean;
}

export interface Choosable {
  readonly title: string;
  readonly hasDescription: boolean;
  readonly attachments: readonly ChoosableAttachment[];
  /** What of it is chosen. */
  readonly chosen: Chosen;
  readonly isNothing: boolean;
}

export interface ChosenModel {
  readonly parts: ReadonlySignal<Choosable>;
  /** What an entry would keep of it. */
  readonly content: ReadonlySignal<Content>;
  readonly digest: Digest;
  /** The parts of the card as it is at a press. */
  partsOf(sight: CardSight): Choosable;
  setTitle(on: boolean): void;
  setDescription(on: boolean): void;
  setAttachment(mark: string, on: boolean): void;
  /** What was wished for, to be kept and put back; it may name attachments that are gone. */
  wish(): Chosen;
  restore(wish: Chosen): void;
}

export const USUAL_WISH: Chosen = { title: false, description: true, off: [] };

const NO_CONTENT: CardContent = { title: '', description: '', attachments: [] };

/** `changed` is told of every change by hand. */
export function createChosen(
  card: CardModel,
  digest: Digest,
  first: Chosen,
  changed: () => void,
): ChosenModel {
  const wish = signal(first);
  const set = (next: Partial<Chosen>) => {
    wish.value = { ...wish.peek(), ...next };
    changed();
  };
  const now = computed(() => card.sight.value?.content ?? NO_CONTENT);
  const parts = computed(() => choosable(wish.value, now.value, digest));
  return {
    parts,
    content: computed(() => contentOf(now.value, parts.value.chosen, digest).content),
    digest,
    partsOf: ({ content }) => choosable(wish.peek(), content, digest),
    setTitle: (title) => set({ title }),
    setDescription: (description) => set({ description }),
    setAttachment: (mark, on) => set({ off: switched(wish, mark, on) }),
    wish: () => wish.peek(),
    restore: (before) => {
      wish.value = before;
    },
  };
}

/** A part that is not there cannot be chosen: what is written later was never shown to the client. */
export function choosable(wish: Chosen, content: CardContent, digest: Digest): Choosable {
  const marked = markAttachments(content.attachments, digest);
  const marks = new Map(marked.map(({ attachment, mark }) => [attachment, mark]));
  // In the order of the card, where they are looked for.
  const attachments = content.attachments.flatMap((attachment) => {
    const mark = marks.get(attachment);
    const { name, isLink } = attachment;
    return mark === undefined ? [] : { mark, name, isLink, on: !wish.off.includes(mark) };
  });
  const hasDescription = plain(content.description) !== '';
  const description = wish.description && hasDescription;
  const off = attachments.filter(({ on }) => !on).map(({ mark }) => mark);
  return {
    title: content.title,
    hasDescription,
    attachments,
    chosen: { title: wish.title, description, off },
    isNothing: !wish.title && !description && off.length === attachments.length,
  };
}

/** As it was chosen when the client was asked last; the usual choice where nothing was asked yet. */
export function lastWish({ journal }: CardSight): Chosen {
  const asked = journal.entries.findLast(
    (entry) =>
      (entry.kind === 'approvalAsked' || entry.kind === 'handedOver') &&
      entry.content !== undefined,
  );
  return asked !== undefined && 'content' in asked && asked.content !== undefined
    ? chosenIn(asked.content)
    : USUAL_WISH;
}

function switched({ value }: Signal<Chosen>, mark: string, on: boolean): readonly string[] {
  const others = value.off.filter((one) => one !== mark);
  return on ? others : [...others, mark];
}

/** Reads a wish out of a draft; the usual one for what an older build or nobody wrote. */
export function parseWish(raw: unknown): Chosen {
  if (typeof raw !== 'object' || raw === null) return USUAL_WISH;
  const { title, description, off } = raw as { readonly [Part in keyof Chosen]?: unknown };
  return {
    title: title === true,
    description: description !== false,
    off: Array.isArray(off) ? off.filter((mark) => typeof mark === 'string') : [],
  };
}
