/** Entries of small clocks and of agreed rules, as they may lie in a blob. */
import fc from 'fast-check';
import { days } from './arbitraries.ts';
import {
  asJson,
  filled,
  fingerprint,
  head,
  id,
  type Json,
  maybe,
  member,
  naming,
  promiseJson,
  sig,
  text,
} from './entry-arbitraries.ts';

/** Questions and their answers, as stored. */
export const questionEntryJson: fc.Arbitrary<Json> = fc
  .oneof(
    fc.record({
      ...head,
      kind: fc.constant('questionAsked'),
      to: member,
      text: filled,
      about: maybe(id),
      promise: promiseJson,
    }),
    fc.record({ ...head, kind: fc.constant('answered'), ref: id, words: maybe(filled) }),
    fc.record({
      ...head,
      kind: fc.constant('questionPassed'),
      ref: id,
      to: member,
      promise: promiseJson,
    }),
  )
  .map(asJson);

const lostDays = fc
  .record({ first: days, last: days, off: maybe(fc.array(days, { maxLength: 2 })) })
  .map(asJson);
const debtRefs = fc.tuple(id, fc.nat(3)).map(([entry, index]) => `${entry}.${index}`);
const missingDebt = fc
  .record({
    what: fc.constantFrom('adAccount', 'brief', 'other'),
    words: maybe(filled),
    who: fc.constantFrom('client', 'agency', 'others'),
    whom: maybe(member),
    promise: promiseJson,
  })
  .map(asJson);

/** What is missing, and that it came, as stored. */
export const pauseEntryJson: fc.Arbitrary<Json> = fc
  .oneof(
    fc.record({
      ...head,
      kind: fc.constant('paused'),
      debts: fc.array(missingDebt, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      ...head,
      kind: fc.constant('given'),
      debt: debtRefs,
      received: days,
      lost: lostDays,
    }),
    fc.record({
      ...head,
      kind: fc.constant('debtReturned'),
      debt: debtRefs,
      why: filled,
      promise: promiseJson,
    }),
    fc.record({
      ...head,
      kind: fc.constant('stopped'),
      debts: fc.array(debtRefs, { minLength: 1, maxLength: 2 }),
      lost: lostDays,
    }),
    fc.record({ ...head, kind: fc.constant('kept'), to: id, instead: days }),
    fc.record({
      ...head,
      kind: fc.constant('outside'),
      to: id,
      edits: maybe(fc.array(debtRefs, { minLength: 1, maxLength: 2 })),
      days: fc.integer({ min: 1, max: 60 }),
      price: filled,
      promise: promiseJson,
    }),
    fc.record({
      ...head,
      kind: fc.constant('agreed'),
      ref: id,
      yes: fc.boolean(),
      promise: maybe(promiseJson),
      lost: maybe(lostDays),
    }),
    fc.record({ ...head, kind: fc.constant('outsideDropped'), ref: id, lost: maybe(lostDays) }),
  )
  .map(asJson);

/** A date announced before it is named, as stored. */
export const estimateEntryJson: fc.Arbitrary<Json> = fc
  .record({ ...head, kind: fc.constant('estimated'), to: maybe(id), promise: promiseJson })
  .map(asJson);

/** That a card is urgent, or no longer, as stored. */
export const urgentEntryJson: fc.Arbitrary<Json> = fc
  .record({ ...head, kind: fc.constant('urgent'), on: fc.boolean() })
  .map(asJson);

const period = fc.record({ from: days, to: days });
const reportValue = fc.oneof(
  text,
  fc
    .record({
      amount: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
      unit: maybe(filled),
      digits: fc.integer({ min: 0, max: 8 }),
      plus: maybe(fc.constant(true)),
    })
    .map(asJson),
);
const reportRow = fc
  .record({
    name: text,
    value: reportValue,
    plan: maybe(reportValue),
    previous: maybe(reportValue),
    better: maybe(fc.constantFrom('up', 'down')),
    fact: maybe(fc.constantFrom('rounds', 'liked')),
  })
  .map(asJson);
const address = fc.constantFrom(
  'https://example.com/report?of=november',
  'http://docs.example.org',
  'mailto:ellen@example.com',
);
const links = fc.array(fc.record({ url: address, name: maybe(filled) }).map(asJson), {
  maxLength: 2,
});
const textChange = maybe(fc.tuple(fc.integer({ min: 0, max: 4096 }), fc.nat(9), text));

/** Reports with all that happens to them, as stored. */
export const reportEntryJson: fc.Arbitrary<Json> = fc
  .oneof(
    fc.record({
      ...head,
      kind: fc.constant('reportDue'),
      period,
      work: maybe(filled),
      promise: promiseJson,
    }),
    fc.record({ ...head, kind: fc.constant('reportDropped'), ref: maybe(id) }),
    fc.record({ ...head, kind: fc.constant('read'), ref: id }),
    fc.record({
      ...head,
      kind: fc.constant('reportPublished'),
      period,
      work: maybe(filled),
      links,
      rows: fc.array(reportRow, { maxLength: 3 }),
      meaning: text,
      needs: maybe(filled),
      goal: maybe(filled),
      due: maybe(id),
      beside: maybe(id),
      fp: fingerprint,
    }),
    fc.record({
      ...head,
      kind: fc.constant('reportCorrected'),
      ref: id,
      changes: fc
        .record({
          period: maybe(period),
          work: maybe(text),
          links: maybe(links),
          rows: maybe(
            fc.array(fc.tuple(fc.nat(100), fc.oneof(reportRow, fc.constant(null))), {
              maxLength: 2,
            }),
          ),
          meaning: textChange,
          needs: textChange,
          goal: textChange,
        })
        .map(asJson),
      fp: fingerprint,
    }),
  )
  .map(asJson);

const fields = fc.dictionary(fc.stringMatching(/^[\w.-]{1,64}$/), fc.jsonValue({ maxDepth: 2 }), {
  minKeys: 1,
  maxKeys: 5,
});

/** Rules proposed and agreed to, as stored. */
export const agreedEntryJson: fc.Arbitrary<Json> = fc
  .oneof(
    fc.record({
      ...head,
      kind: fc.constant('rulesProposed'),
      fields,
      fp: fingerprint,
      note: text,
    }),
    fc.record({
      ...head,
      kind: fc.constant('rulesAgreed'),
      ...naming,
      ref: id,
      fp: fingerprint,
      sig,
    }),
  )
  .map(asJson);
