/** The first run: who approves, where the agency works, how days are counted. Answers are kept here until the
 *  end, when one append writes them all; skipped, it writes nothing. */
import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { CountingRule } from '../domain/calendar/counting-rule.ts';
import type { Instant } from '../domain/clock.ts';
import type { Person } from '../domain/ports.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import type { MemberId, Side } from '../domain/turn/entries.ts';
import { rulesPresses } from './agreed-presses.ts';
import { pathsToRepair } from './board-fields.ts';
import type { BoardModel, MakePresses } from './board-model.ts';
import { guessCalendar } from './board-places.ts';
import type { BoardPorts } from './board-ports.ts';
import { type RosterDraft, rosterOf, rosterPresses } from './board-roster.ts';
import { type RuleKind, ruleFields } from './board-rule.ts';
import { parseSide, type SideDraft, type SideFault, sideDraft } from './board-side.ts';
import type { BoardSight } from './board-sight.ts';
import { type Answers, type FirstRunStep, keepAnswers } from './first-run-kept.ts';
import { agencyFields, clientFields } from './settings-model.ts';

export const FIRST_RUN_STEPS: readonly FirstRunStep[] = ['who', 'where', 'friday'];

export interface FirstRunModel {
  readonly step: ReadonlySignal<FirstRunStep>;
  /** The board's members but for the viewer. */
  readonly others: readonly Person[];
  readonly clients: ReadonlySignal<readonly MemberId[]>;
  readonly representative: ReadonlySignal<MemberId | undefined>;
  readonly agency: ReadonlySignal<SideDraft>;
  readonly separate: ReadonlySignal<boolean>;
  readonly client: ReadonlySignal<SideDraft>;
  readonly rule: ReadonlySignal<RuleKind>;
  /** Whose place is shown with all its fields, not as the guess alone. */
  readonly opened: ReadonlySignal<Readonly<Record<Side, boolean>>>;
  readonly fault: ReadonlySignal<{ readonly side: Side; readonly fault: SideFault } | undefined>;
  /** The answers are those of a page that went before its time. */
  readonly isRestored: boolean;
  /** The people come from the board that this one was copied from, and one press confirms them. */
  readonly isCopy: boolean;
  /** The copy brought its rules and calendars too: nothing else has to be asked. */
  readonly confirmsPeople: boolean;
  /** The first tap chooses who approves; later ones add and take off her colleagues. */
  tap(member: MemberId): void;
  notOnBoardYet(): void;
  changeAgency(next: SideDraft): void;
  changeClient(next: SideDraft): void;
  setSeparate(on: boolean): void;
  setRule(kind: RuleKind): void;
  setOpened(side: Side, on: boolean): void;
  back(): void;
  /** Goes on with the next question; after the last one writes. */
  next(): Promise<void>;
  /** Left on purpose: the answers are not kept. */
  leave(): void;
}

export const FIRST_RUN_PART = 'firstRun';

/** Starts from what the board says already. `sight` must be one that the viewer may edit. */
export function createFirstRunModel(
  board: BoardModel,
  sight: BoardSight,
  ports: BoardPorts,
): FirstRunModel {
  const answers = startingAnswers(sight, ports);
  const { knownCalendars } = ports;
  const others = sight.people.filter((person) => person.id !== ports.member);
  const isCopy = sight.offered !== undefined;
  const confirmsPeople = isCopy && sight.state.settings.setUp;
  const makePresses: MakePresses = (seen, now) => [
    ...peoplePresses(answers, seen, now),
    ...(confirmsPeople ? [] : fieldPresses(answers, seen, knownCalendars)),
  ];
  const kept = keepAnswers(answers, ports, sight, () => makePresses(sight, sight.now).length === 0);
  const change = (apply: () => void) => {
    batch(() => {
      apply();
      answers.fault.value = undefined;
    });
    kept.keep();
    board.settle(FIRST_RUN_PART);
  };
  const goTo = (step: FirstRunStep) =>
    change(() => {
      answers.step.value = step;
    });
  const write = async () => {
    kept.sending(ports.clock());
    if (await board.send(FIRST_RUN_PART, makePresses)) {
      goTo('ready');
      // Behind the last words stand the settings again, if it was opened there.
      ports.drafts.save('settings.open', '');
    } else kept.sending(undefined);
  };
  return {
    ...answers,
    isRestored: kept.isRestored,
    others,
    isCopy,
    confirmsPeople,
    tap: (member) => change(() => tap(answers, member)),
    notOnBoardYet: () =>
      change(() => {
        answers.representative.value = undefined;
        answers.step.value = 'where';
      }),
    ...placeActions(answers, change),
    back: () => goTo(answers.step.peek() === 'friday' ? 'where' : 'who'),
    next: async () => {
      const step = answers.step.peek();
      if (step === 'where') answers.fault.value = faultIn(answers, knownCalendars);
      if (answers.fault.peek() !== undefined) return;
      if (step === 'who' && !confirmsPeople) return goTo('where');
      if (step === 'where') return goTo('friday');
      return write();
    },
    leave: kept.drop,
  };
}

function placeActions(answers: Answers, change: (apply: () => void) => void) {
  return {
    changeAgency: (next: SideDraft) =>
      change(() => {
        answers.agency.value = next;
        // Until it is said to be elsewhere, the client's place goes with the agency's.
        if (!answers.separate.peek()) answers.client.value = next;
      }),
    changeClient: (next: SideDraft) =>
      change(() => {
        answers.client.value = next;
      }),
    setSeparate: (on: boolean) =>
      change(() => {
        answers.separate.value = on;
      }),
    setRule: (kind: RuleKind) =>
      change(() => {
        answers.rule.value = kind;
      }),
    setOpened: (side: Side, on: boolean) =>
      change(() => {
        answers.opened.value = { ...answers.opened.peek(), [side]: on };
      }),
  };
}

function startingAnswers(sight: BoardSight, ports: BoardPorts): Answers {
  const { state, now, people } = sight;
  const present = people.map((person) => person.id);
  const roster = rosterOf(sight.offered ?? state.people, present, now);
  const { representative } = roster;
  const isHere = representative !== undefined && present.includes(representative);
  const agency = startingAgency(sight, ports);
  const { settings } = state;
  return {
    step: signal<FirstRunStep>('who'),
    clients: signal(
      present.filter((member) => roster.sides[member] === 'client' && member !== ports.member),
    ),
    representative: signal(isHere && representative !== ports.member ? representative : undefined),
    agency: signal(agency),
    separate: signal(settings.separateClient),
    client: signal(settings.separateClient ? sideDraft(settings.client) : agency),
    rule: signal(settings.rule.kind),
    opened: signal({ agency: false, client: true }),
    fault: signal(undefined),
  };
}

/** A board that nobody set up is guessed to work where its first user sits. */
function startingAgency({ state }: BoardSight, ports: BoardPorts): SideDraft {
  const draft = sideDraft(state.settings.agency);
  if (state.settings.setUp || draft.calendar !== 'none') return draft;
  return { ...draft, zone: ports.zone, calendar: guessCalendar(ports.zone, ports.knownCalendars) };
}

function tap({ clients, representative }: Answers, member: MemberId): void {
  const chosen = clients.peek();
  if (representative.peek() === undefined) {
    representative.value = member;
    clients.value = [...chosen.filter((other) => other !== member), member];
    return;
  }
  if (representative.peek() === member) representative.value = undefined;
  clients.value = chosen.includes(member)
    ? chosen.filter((other) => other !== member)
    : [...chosen, member];
}

function faultIn(answers: Answers, known: readonly string[]) {
  const agency = parseSide(answers.agency.peek(), known);
  if (!agency.ok) return { side: 'agency', fault: agency.error } as const;
  if (!answers.separate.peek()) return undefined;
  const client = parseSide(answers.client.peek(), known);
  return client.ok ? undefined : ({ side: 'client', fault: client.error } as const);
}

/** Everybody who is not from the client is of the agency; who answers manages the account. */
function peoplePresses(
  answers: Answers,
  { people, access, state }: BoardSight,
  now: Instant,
): readonly BoardPress[] {
  if (access.kind !== 'edit') return [];
  const clients = answers.clients.peek();
  const sides: Readonly<Record<MemberId, Side>> = Object.fromEntries(
    people.map(({ id }) => [id, clients.includes(id) ? 'client' : 'agency']),
  );
  const draft: RosterDraft = {
    sides: { ...sides, [access.member]: 'agency' },
    representative: answers.representative.peek(),
    manager: access.member,
  };
  return rosterPresses(state.people, draft, access.member, now);
}

function fieldPresses(
  answers: Answers,
  sight: BoardSight,
  known: readonly string[],
): readonly BoardPress[] {
  const { settings } = sight.state;
  const agency = parseSide(answers.agency.peek(), known);
  const draft = { separate: answers.separate.peek(), side: answers.client.peek() };
  const client = clientFields(draft, sight, known);
  const rule = ruleOf(answers.rule.peek(), settings.rule);
  return rulesPresses(sight, [
    ...(agency.ok ? agencyFields(agency.value, sight) : []),
    ...(client.ok ? client.value : []),
    ...ruleFields(rule, settings.rule, pathsToRepair(sight)),
    ...(settings.setUp ? [] : [{ kind: 'fieldSet', path: 'setup.done', value: true } as const]),
  ]);
}

/** The question knows of no hour: a cut-off set in Settings stays. */
function ruleOf(kind: RuleKind, before: CountingRule): CountingRule {
  if (kind !== 'cutoff') return { kind };
  return before.kind === kind ? before : { kind, minute: 'closing' };
}
