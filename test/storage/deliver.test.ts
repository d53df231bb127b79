import { describe, expect, it } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import { CARD_KINDS } from '../../src/domain/turn/card-kinds.ts';
import { checkRoom, deliverEntries, missingFrom } from '../../src/storage/deliver.ts';
import { createLocks } from '../../src/storage/locks.ts';
import { readCardEntry } from '../../src/storage/schemas/entry.ts';
import { unfold } from '../../src/storage/unfold.ts';
import { moscow } from '../support/calendars.ts';
import { createFakePluginData } from '../support/fake-plugin-data.ts';
import { press, seal, sealCard } from '../support/journals.ts';

const NOW = moscow('2026-11-20 14:00');
const CARD = { kind: 'card', card: 'card1' } as const;
const reader = { kinds: CARD_KINDS, parse: readCardEntry, unfold };
const HOME = { model: CARD, place: { card: 'card1', board: 'board1' }, reader };
const head = (n: number) => ({ n, at: NOW, by: 'tom' });
const [first, second] = [sealCard(press.take(), head(1)), sealCard(press.take(), head(2))];

function trello() {
  const pluginData = createFakePluginData();
  const ports = {
    pluginData,
    clock: () => NOW,
    locks: createLocks(undefined),
    wait: async () => {},
  };
  const deliver = (entries: readonly (typeof first)[], anew = false) =>
    deliverEntries(entries, HOME, ports, anew);
  return { pluginData, deliver };
}

describe('delivering', () => {
  it('writes what is missing beside what is there, and nothing twice', async () => {
    const { pluginData, deliver } = trello();
    await deliver([second]);
    expect(await deliver([first, second])).toEqual(ok(undefined));
    expect(await deliver([first, second])).toEqual(ok(undefined));
    expect(pluginData.stored(CARD)).toMatchObject({ journal: { entries: [first, second] } });
    expect(pluginData.tries()).toBe(2);
  });

  it('anew, writes what the host shows too: its copy alone proves nothing', async () => {
    const { pluginData, deliver } = trello();
    await deliver([first]);
    await deliver([first], true);
    expect(pluginData.tries()).toBe(2);
    pluginData.loseNextAnswer();
    await deliver([second]);
    expect(pluginData.tries()).toBe(4);
  });

  it('anew, writes another text of the same length each time: a text that is there is never sent', async () => {
    const { pluginData, deliver } = trello();
    await deliver([first, second]);
    const texts = [JSON.stringify(pluginData.stored(CARD))];
    for (let time = 0; time < 3; time += 1) {
      await deliver([first], true);
      texts.push(JSON.stringify(pluginData.stored(CARD)));
      expect(texts.at(-1)).not.toBe(texts.at(-2));
      expect(pluginData.stored(CARD)).toEqual(JSON.parse(texts[0] ?? ''));
    }
    expect(new Set(texts.map(({ length }) => length)).size).toBe(1);
  });

  it('leaves damaged data alone', async () => {
    const { pluginData, deliver } = trello();
    pluginData.put(CARD, 'journal', 'text');
    expect(await deliver([first], true)).toEqual(err({ type: 'Damaged' }));
    expect(pluginData.stored(CARD)).toEqual({ journal: 'text' });
  });

  it('says beforehand what would not fit, other keys counted', async () => {
    const room = (size: number) => checkRoom({ other: 'x'.repeat(size) }, [first], HOME, NOW);
    expect(await room(3000)).toEqual(ok(undefined));
    expect(await room(4090)).toMatchObject(err({ type: 'TooLarge', limitChars: 4096 }));
  });
});

describe('missing is', () => {
  const closing = (n: number, ...folded: readonly { readonly id: string }[]) =>
    seal(
      { kind: 'booksClosed', ids: folded.map(({ id }) => id.slice(0, 6)).join(''), rounds: [] },
      head(n),
    );

  it('what is not there, an altered copy not counted', () => {
    expect(missingFrom([second, null, 7, { id: 8 }], [first, second])).toEqual([first]);
    expect(missingFrom([{ ...first, by: 'dan' }], [first])).toEqual([first]);
  });

  it('not what lies there with another signature, or without one', () => {
    const signed = { ...first, sig: 'abc' };
    expect(missingFrom([signed], [first])).toEqual([]);
    expect(missingFrom([first], [signed])).toEqual([]);
  });

  it('not what a closing after it folded: it would be written for ever', () => {
    expect(missingFrom([closing(3, first)], [first, second])).toEqual([second]);
    expect(missingFrom([closing(3, second), closing(4, first)], [first, second])).toEqual([]);
  });

  it('what a closing before it names, or one that was altered', () => {
    expect(missingFrom([closing(1, second)], [second])).toEqual([second]);
    expect(missingFrom([{ ...closing(3, first), by: 'dan' }], [first])).toEqual([first]);
  });

  it('never what does not fit its own id: it could never be seen', () => {
    expect(missingFrom([], [{ ...first, by: 'dan' }])).toEqual([]);
  });
});
