/** Which form was open: a frame rebuilt in mid-word opens it again, with what was typed and the caret. */
import { effect } from '@preact/signals';
import { type CardModel, isOffered, type OpenForm } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { DraftPort } from './ports.ts';

const OPEN = 'open';

/** Opens what was open before, if it is still offered and was not `sent`, and keeps note of it from then on. */
export async function keepOpenForm(
  card: CardModel,
  drafts: DraftPort,
  sent = false,
): Promise<void> {
  const before = sent ? undefined : parseOpen(await drafts.load(OPEN));
  const sight = card.sight.peek();
  if (before !== undefined && isOffered(sight, before.step) && card.form.peek() === undefined) {
    card.open(withEdits(before, sight));
  }
  effect(() => {
    const form = card.form.value;
    drafts.save(OPEN, form === undefined ? '' : JSON.stringify(storedOf(form)));
  });
}

interface StoredForm extends Pick<OpenForm, 'step' | 'question' | 'about' | 'report'> {
  readonly notRight?: string;
}

function storedOf({ step, notRight, question, about, report }: OpenForm): StoredForm {
  return {
    step,
    ...(question !== undefined && { question }),
    ...(about !== undefined && { about }),
    ...(report !== undefined && { report }),
    ...(notRight !== undefined && { notRight: notRight.ref }),
  };
}

function withEdits({ notRight, ...form }: StoredForm, sight: CardSight | undefined): OpenForm {
  const edits = sight?.turn.rounds.flatMap((round) => round.edits) ?? [];
  const returned = edits.find((edit) => edit.ref === notRight);
  return { ...form, ...(returned !== undefined && { notRight: returned }) };
}

function parseOpen(text: string | undefined): StoredForm | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as StoredForm | null;
    return typeof raw?.step === 'string' ? raw : undefined;
  } catch {
    // Written by another build: the section opens with its state.
    return undefined;
  }
}
