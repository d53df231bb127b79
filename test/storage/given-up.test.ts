import { describe, expect, it } from 'vitest';
import { leavingOut, withoutGivenUp } from '../../src/storage/given-up.ts';
import { JOURNAL_KEY } from '../../src/storage/journal.ts';
import { packEntries } from '../../src/storage/pack.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { press, sealCard } from '../support/journals.ts';

const NOW = moscow('2026-11-20 14:00');
const sealed = (n: number, by: string) => sealCard(press.take(), { n, at: NOW, by });
const THERE = sealed(1, 'uma');
const GIVEN_UP = sealed(2, 'tom');
const CARD = { kind: 'card', card: 'card1' } as const;
const ENVELOPE = { v: 1, card: 'card1', board: 'board1', from: 'card0' };
const holding = (...entries: readonly object[]) => ({ ...ENVELOPE, entries });

describe('what a window keeps of a write that Trello refused', () => {
  it('is left out, and the envelope stays as it is', () => {
    const stored = holding(THERE, GIVEN_UP);
    expect(withoutGivenUp(stored, [GIVEN_UP.id], unfold)).toEqual(holding(THERE));
  });

  it('is left out of a compressed journal, which then lies plain', async () => {
    const entries = [
      THERE,
      GIVEN_UP,
      ...Array.from({ length: 40 }, (_, i) => sealed(i + 3, 'tom')),
    ];
    const packed = await packEntries(entries);
    expect(Object.keys(packed)).toEqual(['z']);
    const left = withoutGivenUp({ ...ENVELOPE, ...packed }, [GIVEN_UP.id], unfold);
    expect(left).toEqual(holding(...entries.filter((entry) => entry !== GIVEN_UP)));
  });

  it('stays where another person wrote after it: he has seen it, so it is stored', () => {
    const stored = holding(THERE, GIVEN_UP, sealed(3, 'uma'));
    expect(withoutGivenUp(stored, [GIVEN_UP.id], unfold)).toBe(stored);
  });

  it('goes all the same where the writer alone went on', () => {
    const after = sealed(3, 'tom');
    expect(withoutGivenUp(holding(GIVEN_UP, after), [GIVEN_UP.id], unfold)).toEqual(holding(after));
  });

  it.each([
    ['nothing', undefined],
    ['no envelope', 'x'],
    ['a newer version', { ...ENVELOPE, v: 99, entries: [GIVEN_UP] }],
    ['what does not unfold', { ...ENVELOPE, z: '?' }],
  ])('%s comes back as it was', (_what, stored) => {
    expect(withoutGivenUp(stored, [GIVEN_UP.id], unfold)).toBe(stored);
  });

  it('goes though things lie there that are no entries', () => {
    const foreign = [7, null, { n: 'x' }] as readonly unknown[] as readonly object[]; // as anybody can write it
    const stored = holding(...foreign, GIVEN_UP);
    expect(withoutGivenUp(stored, [GIVEN_UP.id], unfold)).toEqual(holding(...foreign));
  });

  it('is the same object where nothing was given up, or not this', () => {
    const stored = holding(THERE);
    expect(withoutGivenUp(stored, [], unfold)).toBe(stored);
    expect(withoutGivenUp(stored, [GIVEN_UP.id], unfold)).toBe(stored);
  });
});

it('a reading leaves out what was given up of its own model, and nothing else', async () => {
  const pluginData = createFakePluginData();
  pluginData.put(CARD, JOURNAL_KEY, holding(THERE, GIVEN_UP));
  const other = { kind: 'card', card: 'card2' } as const;
  pluginData.put(other, JOURNAL_KEY, { ...holding(GIVEN_UP), card: 'card2' });
  const leftOut = (model: object) => (model === CARD ? [GIVEN_UP.id] : []);
  const read = leavingOut(pluginData, leftOut, unfold).read;
  expect(await read(CARD)).toEqual({ ok: true, value: { [JOURNAL_KEY]: holding(THERE) } });
  expect(await read(other)).toMatchObject({
    value: { [JOURNAL_KEY]: { entries: [GIVEN_UP] } },
  });
});
