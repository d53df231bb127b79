import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAnyBoardEntry, parseAnyCardEntry } from '../../../src/storage/parse/small-entry.ts';
import { readBoardEntry, readCardEntry } from '../../../src/storage/schemas/entry.ts';
import { holds } from '../../support/arbitraries.ts';
import {
  boardEntryJson,
  cardEntryJson,
  eachChange,
  mutated,
} from '../../support/entry-arbitraries.ts';
import {
  agreedEntryJson,
  estimateEntryJson,
  pauseEntryJson,
  questionEntryJson,
  reportEntryJson,
  urgentEntryJson,
} from '../../support/small-entry-arbitraries.ts';

const RUNS = 10_000;

describe.each([
  ['card', cardEntryJson, parseAnyCardEntry, readCardEntry],
  ['pause', pauseEntryJson, parseAnyCardEntry, readCardEntry],
  ['estimate', estimateEntryJson, parseAnyCardEntry, readCardEntry],
  ['urgent', urgentEntryJson, parseAnyCardEntry, readCardEntry],
  ['question', questionEntryJson, parseAnyCardEntry, readCardEntry],
  ['report', reportEntryJson, parseAnyCardEntry, readCardEntry],
  ['board', boardEntryJson, parseAnyBoardEntry, readBoardEntry],
  ['agreed rules', agreedEntryJson, parseAnyBoardEntry, readBoardEntry],
] as const)(
  '%s entries: the parser of the connector and the schema of the pages',
  (_of, valid, byHand, bySchema) => {
    it('both read every valid entry as it is', () => {
      holds(
        fc.property(valid, (raw) => {
          expect(byHand(raw)).toEqual(raw);
          expect(bySchema(raw)).toEqual(raw);
        }),
        2000,
      );
    });

    it('answer the same for 10,000 mutilated ones', () => {
      let refused = 0;
      holds(
        fc.property(mutated(valid), (raw) => {
          const read = byHand(raw);
          expect(bySchema(raw)).toStrictEqual(read);
          if (read === undefined) refused += 1;
        }),
        RUNS,
      );
      // Both kinds of answers must have come up, or the comparison says nothing.
      expect(refused).toBeGreaterThan(RUNS * 0.05);
      expect(refused).toBeLessThan(RUNS * 0.95);
    });

    it('answer the same for every change in one place', () => {
      for (const entry of fc.sample(valid, { seed: 20_261_120, numRuns: 60 })) {
        for (const raw of eachChange(entry)) expect(bySchema(raw)).toStrictEqual(byHand(raw));
      }
    });

    it.each([undefined, null, 7, 'text', [], [[]], {}])('both refuse %j', (raw) => {
      expect(byHand(raw)).toBeUndefined();
      expect(bySchema(raw)).toBeUndefined();
    });
  },
);
