/** Entries as they may lie in a blob: valid ones of every kind, mutilated ones, and whole random stories. */
import fc from 'fast-check';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import type { CardEntry } from '../../src/domain/turn/entries.ts';
import { days, instants, zones } from './arbitraries.ts';
import { idOf } from './journals.ts';

export type Json = Record<string, unknown>;

const MEMBERS = ['ellen', 'tom', 'uma', 'priya', 'dan', 'zoe'] as const;
export const member = fc.constantFrom(...MEMBERS);
export const id = fc.stringMatching(/^[\w-]{12}$/);
const ref = fc
  .tuple(id, fc.integer({ min: 0, max: 59 }))
  .map(([entry, index]) => `${entry}.${index}`);
export const text = fc.oneof(
  fc.string({ maxLength: 30, unit: 'binary' }),
  fc.constantFrom('Логотип: чёрный', '<script>alert(1)</script>', 'é', '👩🏽‍🚀', '__proto__', ' '),
);
export const filled = text.filter((value) => value.length > 0);
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });

export const head = {
  id,
  n: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, 1_000_000)),
  at: instants,
  by: member,
};

export const promiseJson: fc.Arbitrary<Json> = fc
  .record({
    day: days,
    closes: fc.integer({ min: 0, max: 1440 }),
    zone: zones,
    rule: fc.constantFrom('full', 'cutoff', 'strict', 'hours', 'hand'),
    n: fc.integer({ min: -5000, max: 5000 }),
    received: fc.oneof(instants, days),
    calendar: text,
    revision: text,
    off: maybe(fc.array(fc.oneof(fc.tuple(days), fc.tuple(days, text)), { maxLength: 3 })),
    on: maybe(fc.array(days, { maxLength: 3 })),
    week: maybe(fc.stringMatching(/^[01]{7}$/)),
    cutoff: maybe(fc.integer({ min: 0, max: 1440 })),
    preliminary: maybe(fc.constant(true)),
    worked: maybe(fc.array(fc.tuple(days, fc.integer({ min: 0, max: 1440 })), { maxLength: 3 })),
  })
  .map(asJson);

const edit = fc.record({
  text: filled,
  attachment: maybe(fc.stringMatching(/^[\w-]{1,24}$/)),
  again: maybe(ref),
  from: maybe(member),
});
const channel = fc.constantFrom('chat', 'phone', 'email', 'meeting');

const mark = fc.stringMatching(/^[\w-]{6}$/);
export const fingerprint = fc.constantFrom('f'.repeat(43), `${'f'.repeat(42)}0`);
const name = fc.string({ maxLength: 40 });
const content = fc.record({
  t: maybe(mark),
  d: maybe(fc.tuple(mark, fc.integer({ min: 0, max: 16_384 }))),
  a: maybe(
    fc.array(fc.oneof(fc.tuple(mark), fc.tuple(mark, name), fc.tuple(mark, name, fc.constant(1))), {
      maxLength: 3,
    }),
  ),
  x: maybe(fc.array(mark, { maxLength: 2 })),
});
export const naming = { naming: id, for: maybe(member) };
export const sig = maybe(fc.record({ h: filled, p: filled, s: filled }));
const lost = fc.record({
  first: days,
  last: days,
  off: maybe(fc.array(days, { maxLength: 3 })),
  on: maybe(fc.array(days, { maxLength: 3 })),
});

const approvalKinds = [
  fc.record({
    ...head,
    kind: fc.constant('approvalAsked'),
    content,
    fp: fingerprint,
    note: text,
    promise: promiseJson,
  }),
  fc
    .record({
      ...head,
      kind: fc.constant('decided'),
      ...naming,
      ask: id,
      fp: fingerprint,
      remark: maybe(filled),
      content: maybe(content),
      sig,
    })
    .map((entry) => ({ ...entry, opened: entry.fp })),
  fc.record({
    ...head,
    kind: fc.constant('decidedElsewhere'),
    ask: id,
    content,
    fp: fingerprint,
    when: fc.oneof(instants, days),
    channel,
  }),
  fc.record({ ...head, kind: fc.constant('confirmed'), ...naming, ref: id, fp: fingerprint, sig }),
  fc.record({ ...head, kind: fc.constant('disputed'), ref: id, why: maybe(filled), lost }),
  fc.record({ ...head, kind: fc.constant('undone'), ref: id }),
  fc.record({ ...head, kind: fc.constant('withdrawn'), ref: id, why: maybe(filled) }),
  fc.record({
    ...head,
    kind: fc.constant('viewed'),
    ask: maybe(id),
    view: fc.constantFrom('good', 'remarks'),
    remarks: fc.array(filled, { maxLength: 2 }),
  }),
  fc.record({
    ...head,
    kind: fc.constant('rated'),
    ref: id,
    good: fc.boolean(),
    words: maybe(filled),
  }),
] as const;

const booksClosed = fc
  .record({
    ...head,
    kind: fc.constant('booksClosed'),
    ids: fc.array(mark, { maxLength: 5 }),
    rounds: fc.array(
      fc
        .record({
          id,
          number: maybe(fc.integer({ min: 1, max: 9 })),
          by: member,
          from: instants,
          to: instants,
          edits: fc.nat(9),
          end: fc.constantFrom('approved', 'elsewhere', 'edits', 'handedOver', 'disputed'),
        })
        .map(asJson),
      { maxLength: 2 },
    ),
    since: maybe(id),
  })
  .map((entry) => ({ ...entry, ids: entry.ids.join('') }));

/** Valid card entries as stored; their ids are of the right form only. */
export const cardEntryJson: fc.Arbitrary<Json> = fc
  .oneof(
    fc.record({ ...head, kind: fc.constant('worked'), promise: promiseJson }),
    fc.record({ ...head, kind: fc.constant('taken') }),
    fc.record({
      ...head,
      kind: fc.constant('editsRequested'),
      ask: maybe(id),
      naming: maybe(id),
      for: maybe(member),
      once: maybe(fc.constant(true)),
      edits: fc.array(edit, { minLength: 1, maxLength: 4 }),
      received: maybe(days),
      channel: maybe(channel),
      promise: promiseJson,
    }),
    fc.record({
      ...head,
      kind: fc.constant('editAdded'),
      to: id,
      edit,
      kept: fc.boolean(),
      received: maybe(days),
      channel: maybe(channel),
    }),
    fc.record({ ...head, kind: fc.constant('ticked'), edit: ref, on: fc.boolean() }),
    fc.record({
      ...head,
      kind: fc.constant('datePromised'),
      to: id,
      edits: maybe(fc.array(ref, { minLength: 1, maxLength: 4 })),
      promise: promiseJson,
      why: maybe(filled),
    }),
    fc.record({
      ...head,
      kind: fc.constant('handedOver'),
      to: id,
      note: text,
      content: maybe(content),
      fp: maybe(fingerprint),
      promise: maybe(promiseJson),
    }),
    ...approvalKinds,
    booksClosed,
    fc.record({ ...head, kind: fc.constant('arrived'), from: id }),
  )
  .map(asJson);

/** Valid board entries as stored. */
export const boardEntryJson: fc.Arbitrary<Json> = fc
  .oneof(
    fc.record({
      ...head,
      kind: fc.constant('placed'),
      member,
      side: fc.constantFrom('client', 'agency'),
    }),
    fc.record({
      ...head,
      kind: fc.constant('named'),
      member,
      role: fc.constantFrom('accountManager', 'representative', 'standIn'),
      from: instants,
      to: maybe(instants),
    }),
    fc.record({ ...head, kind: fc.constant('accepted'), ref: id }),
    fc.record({
      ...head,
      kind: fc.constant('fieldSet'),
      path: fc.stringMatching(/^[\w.-]{1,20}$/),
      value: fc.jsonValue({ maxDepth: 2 }),
    }),
    booksClosed,
    fc.record({ ...head, kind: fc.constant('arrived'), from: id }),
  )
  .map(asJson);

const junk = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -0, -1, 0.5, 1_000_001, 2 ** 53, 1e308, true, false),
  fc.constantFrom<unknown>('x', '2026-02-30', '9999-12-31', 'toString', 'Mars/Olympus', [], {}, [
    [],
  ]),
  fc.constantFrom<unknown>(
    'x'.repeat(4096),
    'x'.repeat(4097),
    1_704_067_199_999,
    8.64e15,
    8.64e15 + 1,
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

const KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'kind',
  'sig',
  'promise',
  'why',
  'edits',
  'to',
];

/** Puts junk, a missing member or a stray one somewhere in a JSON value; or replaces it by junk. */
export function mutated(valid: fc.Arbitrary<Json>): fc.Arbitrary<unknown> {
  const change = fc.record({
    where: fc.array(fc.nat(), { maxLength: 4, size: 'max' }),
    how: fc.constantFrom('replace', 'replace', 'drop', 'add', 'double', 'wrap'),
    key: fc.constantFrom(...KEYS),
    junk,
  });
  return fc
    .tuple(valid, fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([entry, changes]) => changes.reduce<unknown>(mutate, structuredClone(entry)));
}

/** Every value that differs from `value` in one place: each member in turn is dropped or takes an edge value. */
export function* eachChange(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) {
    yield* edgesOf(value);
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    yield without(value, key);
    for (const changed of [...eachChange(member), ...EDGES]) yield withMember(value, key, changed);
  }
}

const EDGES = [null, '', 0, 1.5, true, [], {}, ['x']];

function edgesOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') {
    const long = [4096, 4097].map((length) => 'x'.repeat(length));
    return [' ', `${value} `, `${value}x`, value.slice(1), value.toUpperCase(), ...long];
  }
  if (typeof value !== 'number') return [!value, 'true', 1];
  const borders = [-5001, -5000, 5000, 5001, 1440, 1441, 1_000_000, 1_000_001, 2 ** 53];
  return [value + 0.5, -value, value - 1, value + 1, 1_704_067_199_999, 8.64e15 + 1, ...borders];
}

interface Change {
  readonly where: readonly number[];
  readonly how: string;
  readonly key: string;
  readonly junk: unknown;
}

function mutate(value: unknown, { where, ...change }: Change): unknown {
  if (typeof value !== 'object' || value === null) return change.junk;
  const keys = Object.keys(value);
  const [first, ...rest] = where;
  const key = keys[(first ?? 0) % Math.max(keys.length, 1)];
  if (change.how === 'add') return withMember(value, change.key, change.junk);
  if (first === undefined || key === undefined) return change.junk;
  const member = (value as Json)[key];
  if (rest.length > 0 && typeof member === 'object' && member !== null) {
    return withMember(value, key, mutate(member, { where: rest, ...change }));
  }
  if (change.how === 'drop') return without(value, key);
  if (change.how === 'double') return withMember(value, key, [member, member]);
  return withMember(value, key, change.how === 'wrap' ? [member] : change.junk);
}

/** As JSON.parse would make it: `__proto__` becomes a member like any other. */
function withMember(value: object, key: string, member: unknown): unknown {
  const copy: object = Array.isArray(value) ? [...value] : { ...value };
  Object.defineProperty(copy, key, {
    value: member,
    enumerable: true,
    writable: true,
    configurable: true,
  });
  return JSON.parse(JSON.stringify(copy));
}

function without(value: object, key: string): unknown {
  if (Array.isArray(value)) return value.filter((_, index) => String(index) !== key);
  const { [key]: _dropped, ...rest } = value as Json;
  return rest;
}

export function asJson(value: object): Json {
  return JSON.parse(JSON.stringify(value));
}

/** Card entries that speak of one another: mostly of what was opened last, now and then of anything. Some
 *  share an id or a number. */
export const cardStories: fc.Arbitrary<readonly CardEntry[]> = fc
  .array(
    fc.record({
      entry: cardEntryJson,
      back: fc.constantFrom(0, 0, 0, 1, 2, 9),
      index: fc.nat(2),
      twin: fc.constantFrom(false, false, false, false, false, true),
    }),
    { maxLength: 25, size: 'max' },
  )
  .map((parts) => {
    const opened: string[] = [];
    return parts.map(({ entry, back, index, twin }, place) => {
      const id = twin ? (opened.at(-1) ?? poolId(place)) : poolId(place);
      const target = opened.at(-1 - back) ?? poolId(place + back);
      if (OPENING.includes(String(entry['kind']))) opened.push(id);
      return { ...aboutTarget(entry, target, index), id, n: Math.ceil((place + 1) / 2) };
    });
  })
  .map((entries) => entries as unknown as readonly CardEntry[]);

function aboutTarget(entry: Json, target: string, index: number): Json {
  const about = `${target}.${index}`;
  switch (entry['kind']) {
    case 'ticked':
      return { ...entry, edit: about };
    case 'datePromised':
      return { ...entry, to: target, ...('edits' in entry && { edits: [about] }) };
    case 'editsRequested':
      return {
        ...aboutAnswer(entry, target),
        edits: (entry['edits'] as Json[]).map((one) => againAbout(one, about)),
      };
    case 'booksClosed':
      return { ...entry, ...('since' in entry && { since: target }) };
    case 'editAdded':
      return { ...entry, to: target, edit: againAbout(entry['edit'] as Json, about) };
    default:
      return 'to' in entry ? { ...entry, to: target } : aboutAnswer(entry, target);
  }
}

const OPENING = [
  'worked',
  'editsRequested',
  'handedOver',
  'approvalAsked',
  'decided',
  'decidedElsewhere',
];

function aboutAnswer(entry: Json, target: string): Json {
  return {
    ...entry,
    ...('ask' in entry && { ask: target }),
    ...('ref' in entry && { ref: target }),
  };
}

function againAbout(one: Json, about: string): Json {
  return 'again' in one ? { ...one, again: about } : one;
}

function poolId(place: number): string {
  return `entry${String(place).padStart(7, '0')}`;
}

/** Sealed entries with true ids, few distinct ones so that journals overlap. */
export const sealedCardEntries: fc.Arbitrary<readonly CardEntry[]> = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
      fc.constantFrom('tom', 'uma'),
    )
    .map(([n, minute, by]) => {
      const entry = {
        n,
        at: Date.parse('2026-11-20T11:00:00Z') + minute * 60_000,
        by,
        kind: 'taken',
      };
      return { id: idOf(entry), ...entry } as unknown as CardEntry;
    }),
  { maxLength: 12 },
);

export const boardStories: fc.Arbitrary<readonly BoardEntry[]> = fc
  .array(boardEntryJson, { maxLength: 15 })
  .map((entries) => entries as unknown as readonly BoardEntry[]);
