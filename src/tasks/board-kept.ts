/** Drafts of the board's forms as they are read back: our own text, but perhaps of an older build, and about
 *  people who have left the board since. What makes no sense any more is dropped. */
import * as z from 'zod/mini';
import { isKnownZone } from '../domain/calendar/zone.ts';
import { parseDay } from '../domain/day.ts';
import type { Person } from '../domain/ports.ts';
import { KNOWN_ROLES } from '../domain/roster/person-fields.ts';
import { CHANGE_POLICIES } from '../domain/rules/settings.ts';
import { RULE_KINDS } from './board-rule.ts';
import type { Changes } from './kept-changes.ts';

// Only what the schemas of entries use too: every other part of zod would weigh on the cards' pages as well.
const text = z.optional(z.string());
const flag = z.optional(z.boolean());
const day = z.optional(z.string().check(z.refine((value) => parseDay(value).ok)));
/** A day taken out of a form that had one is `null`. */
const dayOrNone = z.optional(
  z.union([z.string().check(z.refine((value) => parseDay(value).ok)), z.literal(null)]),
);
const ranges = z.optional(z.array(z.object({ from: day, to: day })));
const windows = z.array(z.object({ from: z.string(), to: z.string() }));
const side = z.object({
  calendar: text,
  zone: z.optional(z.string().check(z.refine(isKnownZone))),
  hours: z.optional(z.array(windows).check(z.minLength(7), z.maxLength(7))),
  extraOff: ranges,
  extraWork: ranges,
  optionalOff: flag,
});
const role = z.optional(z.union([z.string(), z.literal(null)]));
const ruleKind = z.optional(z.enum(RULE_KINDS));

const count = z.object({ n: text });
/** By the id of a kind of work. What is inside is judged where it is shown. */
const parts = z.optional(
  z.unknown().check(z.refine((value) => typeof value === 'object' && value !== null)),
);

/** What may have been changed of each form. */
const KEPT = {
  people: z.object({ sides: z.optional(z.unknown()), representative: role, manager: role }),
  agency: side,
  client: z.object({ separate: flag, side: z.optional(side) }),
  rule: z.object({ kind: ruleKind, atClosing: flag, time: text }),
  approvals: z.object({ changes: z.optional(z.enum(CHANGE_POLICIES)), rating: flag }),
  edits: count,
  decision: count,
  missing: count,
  answers: count,
  reports: z.object({ n: text, kinds: parts, every: parts }),
  rounds: count,
  urgent: z.object({ edits: text, decision: text, cap: text }),
  outside: z.object({ outside: text, price: text }),
  contact: z.object({ channel: text, calls: text }),
  result: z.object({ result: text }),
  missingLong: z.object({ missingLong: text }),
  person: z.object({
    roles: z.optional(z.array(z.enum(KNOWN_ROLES))),
    ownRoles: text,
    topics: text,
    zone: text,
    ownHours: flag,
    hours: z.optional(z.array(windows).check(z.minLength(7), z.maxLength(7))),
    reply: z.optional(windows),
    answer: text,
    channel: text,
  }),
  absence: z.object({ from: dayOrNone, to: dayOrNone, standIn: role }),
  away: z.object({ from: day, to: day, standIn: role }),
  pass: z.object({ member: role }),
  firstRun: z.object({
    step: z.optional(z.enum(['who', 'where', 'friday', 'ready'])),
    clients: z.optional(z.array(z.string())),
    representative: role,
    agency: z.optional(side),
    separate: flag,
    client: z.optional(side),
    rule: ruleKind,
    opened: z.optional(z.object({ client: flag, agency: flag })),
  }),
} as const;

type KeptForm = keyof typeof KEPT;

/** Undefined for what is not of the form's shape. */
export function parseKept(
  form: KeptForm,
  kept: unknown,
  people: readonly Person[],
): Changes | undefined {
  const parsed = z.safeParse(KEPT[form], kept);
  return parsed.success ? ofPeopleHere(parsed.data, people) : undefined;
}

/** Somebody who left since is neither placed nor named: that choice is made anew. */
function ofPeopleHere(changes: Changes, people: readonly Person[]): Changes {
  const here = new Set<unknown>(people.map((person) => person.id));
  const { sides, clients, ...rest } = changes;
  const isPossible = ([field, value]: [string, unknown]) =>
    !ROLES.has(field) || value === null || here.has(value);
  const isPlace = ([member, value]: [string, unknown]) =>
    here.has(member) && (value === 'client' || value === 'agency');
  return {
    ...Object.fromEntries(Object.entries(rest).filter(isPossible)),
    ...(sides != null && { sides: Object.fromEntries(Object.entries(sides).filter(isPlace)) }),
    ...(Array.isArray(clients) && { clients: clients.filter((member) => here.has(member)) }),
  };
}

const ROLES: ReadonlySet<string> = new Set(['representative', 'manager', 'standIn', 'member']);
