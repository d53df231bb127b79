/** The answers of the first run while it is under way: kept at every change, put back on what the board says
 *  when the page is opened again. */
import { batch, type Signal } from '@preact/signals';
import { type Instant, instant } from '../domain/clock.ts';
import type { MemberId, Side } from '../domain/turn/entries.ts';
import { keptJson } from './board-drafts.ts';
import { parseKept } from './board-kept.ts';
import type { BoardPorts } from './board-ports.ts';
import type { RuleKind } from './board-rule.ts';
import type { SideDraft, SideFault } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';
import { changesIn, withChanges } from './kept-changes.ts';

export type FirstRunStep = 'who' | 'where' | 'friday' | 'ready';

/** What a person sees in the form and can change. */
export interface AnswerValues {
  readonly step: FirstRunStep;
  readonly clients: readonly MemberId[];
  readonly representative: MemberId | undefined;
  readonly agency: SideDraft;
  readonly separate: boolean;
  readonly client: SideDraft;
  readonly rule: RuleKind;
  /** Whose place is shown with all its fields, not as the guess alone. */
  readonly opened: Readonly<Record<Side, boolean>>;
}

export type Answers = {
  readonly [Field in keyof AnswerValues]: Signal<AnswerValues[Field]>;
} & { readonly fault: Signal<{ readonly side: Side; readonly fault: SideFault } | undefined> };

/** A frame that Trello builds anew on our own write comes at once; later it is opened for another reason. */
const READY_FOR_MS = 10_000;

export interface KeptAnswers {
  /** Something was put back. */
  readonly isRestored: boolean;
  keep(): void;
  /** From now on the answers are on their way; without an instant they are not. */
  sending(at: Instant | undefined): void;
  drop(): void;
}

/** Puts back what was answered before. `isDone` tells of answers on their way that they have arrived. */
export function keepAnswers(
  answers: Answers,
  { drafts }: Pick<BoardPorts, 'drafts'>,
  { people, now }: BoardSight,
  isDone: () => boolean,
): KeptAnswers {
  const start = valuesOf(answers);
  let sent: Instant | undefined;
  const drop = () => drafts.save('firstRun', '');

  function keep(): void {
    const changes = changesIn(valuesOf(answers), start);
    const isBegun = changes !== undefined || sent !== undefined;
    drafts.save('firstRun', isBegun ? JSON.stringify({ changes: changes ?? {}, sent }) : '');
  }

  function restore(): boolean {
    const kept = parseEnvelope(keptJson(drafts, 'firstRun'));
    const changes = kept && parseKept('firstRun', kept.changes, people);
    if (changes === undefined) return false;
    putBack(answers, withChanges(start, changes));
    if (answers.step.peek() !== 'ready' && !(kept?.sent !== undefined && isDone())) return true;
    const isFresh = kept?.sent !== undefined && now - kept.sent < READY_FOR_MS;
    putBack(answers, isFresh ? { ...valuesOf(answers), step: 'ready' } : start);
    if (!isFresh) drop();
    return false;
  }

  const isRestored = restore();
  return {
    isRestored,
    keep,
    sending: (at) => {
      sent = at;
      keep();
    },
    drop,
  };
}

function valuesOf({ fault: _, ...answers }: Answers): AnswerValues {
  return {
    step: answers.step.peek(),
    clients: answers.clients.peek(),
    representative: answers.representative.peek(),
    agency: answers.agency.peek(),
    separate: answers.separate.peek(),
    client: answers.client.peek(),
    rule: answers.rule.peek(),
    opened: answers.opened.peek(),
  };
}

function putBack(answers: Answers, values: AnswerValues): void {
  batch(() => {
    answers.step.value = values.step;
    answers.clients.value = values.clients;
    answers.representative.value = values.representative;
    answers.agency.value = values.agency;
    answers.separate.value = values.separate;
    answers.client.value = values.client;
    answers.rule.value = values.rule;
    answers.opened.value = values.opened;
  });
}

function parseEnvelope(
  kept: unknown,
): { readonly changes: unknown; readonly sent: Instant | undefined } | undefined {
  if (typeof kept !== 'object' || kept === null || !('changes' in kept)) return undefined;
  const sent = 'sent' in kept && typeof kept.sent === 'number' ? instant(kept.sent) : undefined;
  return { changes: kept.changes, sent };
}
