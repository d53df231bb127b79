/** *Agreed by both*: while its switch is on, rules change by a proposal of the account manager to which the person
 *  agrees who decides for the client. Derived from the board's journal, like everything else. */
import type { Instant } from '../clock.ts';
import type { Journal } from '../journal.ts';
import {
  type BoardPeople,
  decidingNaming,
  mayEditRules,
  peopleOf,
  sideOf,
} from '../roster/board-people.ts';
import type { BoardEntry, FieldSet, RulesAgreed, RulesProposed } from '../roster/entries.ts';
import type { EntryHead, EntryId } from '../turn/entries.ts';
import type { Fields } from './settings.ts';
import { switchPath } from './switches.ts';
import { namesZone } from './values.ts';

export type Proposal = EntryHead & RulesProposed;

/** What both sides agreed on; in force from `at` on. */
export interface RuleVersion {
  /** From 1, in the order of the agreements. */
  readonly number: number;
  readonly proposal: Proposal;
  readonly agreed: EntryHead & RulesAgreed;
  readonly at: Instant;
  /** When the next one was agreed on, or the switch was turned off. */
  readonly until?: Instant;
  /** The rules that it changed, as they were before it. */
  readonly before: Fields;
}

export interface RuleVersions {
  readonly isOn: boolean;
  /** Oldest first. */
  readonly versions: readonly RuleVersion[];
  /** What waits for the client's answer: the latest alone. */
  readonly open?: Proposal;
}

/** Why an entry counts for nothing. `notAllowed`: its writer may not write it. `needsAgreement`: a rule changes by
 *  agreement alone then. `notOn`: the switch was off. `notOpen`: another proposal was the latest, or none was.
 *  `notDecider`: it is not by who decides for the client. */
export type WhyIgnored = 'notAllowed' | 'needsAgreement' | 'notOn' | 'notOpen' | 'notDecider';

export interface RulesInForce extends RuleVersions {
  readonly fields: Fields;
  readonly ignored: ReadonlyMap<EntryId, WhyIgnored>;
}

/** A field by which the account manager takes the proposal back that its value names. */
export const WITHDRAWN_PATH = 'agreed.withdrawn';
export const AGREED_PATH = switchPath('agreed');

const NO_RULES = ['people', 'switches', 'shared', 'setup', 'agreed', 'reports', 'access', 'hold'];

/** Whether a field is a rule for both sides; people, switches and the like are not. */
export function isRulePath(path: string): boolean {
  const [first = ''] = path.split('.', 1);
  return !NO_RULES.includes(first);
}

/** The rules alone, as the text that a proposal's fingerprint is made from: what would be in force with it. */
export function rulesText(fields: Fields): string {
  const rules = [...fields].filter(([path]) => isRulePath(path));
  rules.sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([1, rules], (_, value: unknown) => inOrder(value)).normalize('NFC');
}

/** The fields with a proposal's on top. */
export function withProposed(fields: Fields, proposed: RulesProposed['fields']): Fields {
  return new Map([...fields, ...rulesIn(proposed)]);
}

/** The version that rules at a moment. */
export function versionAt(versions: readonly RuleVersion[], at: Instant): RuleVersion | undefined {
  return versions.findLast(
    (version) => version.at <= at && (version.until === undefined || at < version.until),
  );
}

/** Adds up fields, versions and what waits, in journal order. On a copied board rules are taken over, agreements are
 *  not: they were made with another client. */
export function rulesInForce({
  entries,
  fromBoard,
}: Pick<Journal<BoardEntry>, 'entries' | 'fromBoard'>): RulesInForce {
  const standing: Standing = {
    fields: new Map(),
    ignored: new Map(),
    people: peopleOf(entries.slice(0, stayEnd(entries, 0))),
    isOn: false,
    versions: [],
    open: undefined,
  };
  let at = 0 as Instant;
  entries.forEach((entry, index) => {
    at = Math.max(at, entry.at) as Instant;
    if (entry.kind === 'arrived') {
      standing.people = peopleOf(entries.slice(index, stayEnd(entries, index + 1)));
      forget(standing);
    }
    const why = take(standing, entry, at);
    if (why !== undefined) standing.ignored.set(entry.id, why);
  });
  if (fromBoard !== undefined) forget(standing);
  const { fields, ignored, isOn, versions, open } = standing;
  return { fields, ignored, isOn, versions, ...(open !== undefined && { open }) };
}

interface Standing {
  readonly fields: Map<string, unknown>;
  readonly ignored: Map<EntryId, WhyIgnored>;
  people: BoardPeople;
  isOn: boolean;
  versions: readonly RuleVersion[];
  open: Proposal | undefined;
}

function stayEnd(entries: readonly BoardEntry[], from: number): number {
  const next = entries.findIndex(({ kind }, index) => index >= from && kind === 'arrived');
  return next < 0 ? entries.length : next;
}

function forget(standing: Standing): void {
  Object.assign(standing, { isOn: false, versions: [], open: undefined });
  standing.fields.delete(AGREED_PATH);
}

function take(standing: Standing, entry: BoardEntry, at: Instant): WhyIgnored | undefined {
  switch (entry.kind) {
    case 'fieldSet':
      return setField(standing, entry, at);
    case 'rulesProposed':
      return propose(standing, entry, at);
    case 'rulesAgreed':
      return agree(standing, entry, at);
    default:
      return undefined;
  }
}

function setField(
  standing: Standing,
  entry: EntryHead & FieldSet,
  at: Instant,
): WhyIgnored | undefined {
  const { fields, people, isOn, open } = standing;
  const { path, value } = entry;
  // The zone of the first writer counts whoever he was; a second one's is no change that anybody made.
  if (path === 'setup.zone') {
    if (!namesZone(fields.get(path))) fields.set(path, value);
    return undefined;
  }
  if (!maySet(entry, people, at)) return 'notAllowed';
  if (isOn && isRulePath(path)) return 'needsAgreement';
  fields.set(path, value);
  if (path === AGREED_PATH) turn(standing, value === true, at);
  if (path === WITHDRAWN_PATH && open?.id === value) standing.open = undefined;
  return undefined;
}

/** Everybody writes his own row of the team. */
function maySet({ path, by }: EntryHead & FieldSet, people: BoardPeople, at: Instant): boolean {
  return path.startsWith(`people.${by}.`) || mayEditRules(people, by, at);
}

/** What waited is over with the switch; what was agreed on stays in force until somebody changes it. */
function turn(standing: Standing, isOn: boolean, at: Instant): void {
  if (standing.isOn === isOn) return;
  standing.isOn = isOn;
  standing.open = undefined;
  if (!isOn) standing.versions = ended(standing.versions, at);
}

function propose(standing: Standing, entry: Proposal, at: Instant): WhyIgnored | undefined {
  if (!mayEditRules(standing.people, entry.by, at)) return 'notAllowed';
  if (!standing.isOn) return 'notOn';
  if (rulesIn(entry.fields).length === 0) return 'notOpen';
  standing.open = entry;
  return undefined;
}

function agree(
  standing: Standing,
  entry: EntryHead & RulesAgreed,
  at: Instant,
): WhyIgnored | undefined {
  const { people, isOn, open, fields, versions } = standing;
  if (!binds(people, entry, at)) return 'notDecider';
  if (!isOn) return 'notOn';
  if (open === undefined || open.id !== entry.ref || open.fp !== entry.fp) return 'notOpen';
  const changed = rulesIn(open.fields);
  const before = new Map(changed.map(([path]) => [path, fields.get(path)]));
  for (const [path, value] of changed) fields.set(path, value);
  const number = versions.length + 1;
  const version = { number, proposal: open, agreed: entry, at, before };
  standing.versions = [...ended(versions, at), version];
  standing.open = undefined;
  return undefined;
}

/** As with a decision: by a naming of its writer that is in force, and by just the one that it cites. */
function binds(people: BoardPeople, entry: EntryHead & RulesAgreed, at: Instant): boolean {
  const isAgency = sideOf(people, entry.by, at) === 'agency';
  return !isAgency && decidingNaming(people, entry.by, at)?.naming === entry.naming;
}

function ended(versions: readonly RuleVersion[], at: Instant): readonly RuleVersion[] {
  return versions.map((version) => ({ ...version, until: version.until ?? at }));
}

function rulesIn(fields: RulesProposed['fields']): readonly (readonly [string, unknown])[] {
  return Object.entries(fields).filter(([path]) => isRulePath(path));
}

/** The same value is the same text, whoever wrote its members in which order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}
