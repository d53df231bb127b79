import { describe, expect, it } from 'vitest';
import { CARD_KINDS } from '../../../src/domain/turn/card-kinds.ts';
import type { CardEntry, CardPress } from '../../../src/domain/turn/entries.ts';
import { createJournalStore } from '../../../src/storage/append.ts';
import { unpackEntries } from '../../../src/storage/codec.ts';
import { isGenuineThere } from '../../../src/storage/evidence/claims.ts';
import { isFullOfSignatures, type Sign } from '../../../src/storage/evidence/signing.ts';
import { JOURNAL_KEY } from '../../../src/storage/journal.ts';
import { createLocks } from '../../../src/storage/locks.ts';
import { readCardEntry } from '../../../src/storage/schemas/entry.ts';
import { isKept, NOT_KEPT, signatureOf, tokenOf } from '../../../src/storage/signature.ts';
import { unfold } from '../../../src/storage/unfold.ts';
import { approvalPress } from '../../support/approval-stories.ts';
import { moscow } from '../../support/calendars.ts';
import { PLUGIN } from '../../support/evidence.ts';
import { createFakePluginData } from '../../support/fake-plugin-data.ts';
import { idOf, press } from '../../support/journals.ts';

const MODEL = { kind: 'card', card: 'card1' } as const;
const PLACE = { card: 'card1', board: 'board1', plugin: PLUGIN };
const NOW = moscow('2026-11-20 14:00');
const decide = (ask = 'ask000000000'): CardPress =>
  approvalPress.decide({ ask, naming: 'naming000000' });

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
/** As Trello answers, with a signature of its length that nobody could check. */
function tokenFor(state: string, more: object = {}): string {
  const claims = {
    ...{ idPlugin: PLUGIN, idBoard: 'board1', idMember: 'priya', idCard: 'card1', state },
    ...{ iat: NOW / 1000, exp: NOW / 1000 + 900, iss: 'trello' },
    ...more,
  };
  const raw = Buffer.alloc(512, state).toString('base64url');
  return [encode({ alg: 'RS256', typ: 'JWT' }), encode(claims), raw].join('.');
}

const never = () => new Promise<never>(() => undefined);

interface Options {
  readonly sign?: Sign;
  readonly isSlow?: boolean;
}

function setUp({ sign = async (state) => tokenFor(state), isSlow = false }: Options = {}) {
  const pluginData = createFakePluginData();
  const asked: string[] = [];
  const waited: number[] = [];
  let holders = 0;
  const locks = createLocks(undefined);
  const store = createJournalStore<CardPress, CardEntry>(
    {
      model: MODEL,
      place: PLACE,
      member: 'priya',
      reader: { kinds: CARD_KINDS, parse: readCardEntry, unfold, genuine: isGenuineThere },
    },
    {
      pluginData,
      clock: () => NOW,
      locks: {
        run: (name, task) =>
          locks.run(name, async () => {
            holders += 1;
            try {
              return await task();
            } finally {
              holders -= 1;
            }
          }),
      },
      wait: (ms) => {
        waited.push(ms);
        return isSlow || ms !== 4000 ? Promise.resolve() : never();
      },
      sign: (state) => {
        // Nobody else may be kept waiting while Trello signs.
        expect(holders).toBe(0);
        asked.push(state);
        return sign(state);
      },
    },
  );
  const stored = () => {
    const found = unpackEntries(
      pluginData.stored(MODEL)[JOURNAL_KEY] as Record<string, unknown>,
      unfold,
    );
    if (!found.ok) throw new Error('Nothing that unpacks');
    return found.value as readonly (CardEntry & { readonly sig?: typeof NOT_KEPT })[];
  };
  return { store, stored, asked, waited, pluginData };
}

describe('a decision', () => {
  it('is stored with the token over the digest that its id begins with', async () => {
    const { store, stored, asked } = setUp();
    expect((await store.append([decide()])).ok).toBe(true);
    const [entry] = stored();
    expect(asked.map((state) => state.slice(0, 12))).toEqual([entry?.id]);
    expect(entry && idOf(entry)).toBe(entry?.id);
    expect(entry?.sig && tokenOf(entry.sig)).toBe(tokenFor(asked[0] ?? ''));
    const found = await store.read();
    expect(found.ok && found.value.kind === 'journal' && found.value.journal).toMatchObject({
      entries: [{ kind: 'decided', sig: entry?.sig }],
      notValid: [],
    });
  });

  it('is the only thing that is signed', async () => {
    const { store, asked } = setUp();
    await store.append([press.take()]);
    await store.append([approvalPress.confirm('ref000000000', { naming: 'naming000000' })]);
    expect(asked).toHaveLength(1);
  });

  it.each<[string, Options]>([
    ['Trello refuses', { sign: () => Promise.reject(new Error('no')) }],
    ['nobody is signed in', { sign: async () => undefined }],
    ['four seconds pass', { sign: never, isSlow: true }],
    ['what comes is no token', { sign: async () => 'hello' }],
    [
      'the clock is off by half an hour',
      { sign: async (state) => tokenFor(state, { iat: NOW / 1000 - 1800 }) },
    ],
    ['it is for somebody else', { sign: async (state) => tokenFor(state, { idMember: 'dan' }) }],
    ['it is for another card', { sign: async (state) => tokenFor(state, { idCard: 'card2' }) }],
  ])('is stored unsigned, and counts, where %s', async (_, options) => {
    const { store, stored, waited } = setUp(options);
    expect((await store.append([decide()])).ok).toBe(true);
    expect(stored()).toHaveLength(1);
    expect(stored()[0]).not.toHaveProperty('sig');
    expect(waited[0]).toBe(4000);
  });

  it('is made once, though its first write is refused', async () => {
    const { store, stored, asked, pluginData } = setUp();
    pluginData.refuse({ type: 'NotAllowed' });
    expect((await store.append([decide()])).ok).toBe(false);
    await store.append([decide()]);
    expect([stored().length, asked.length]).toEqual([1, 2]);
  });

  it('goes without a signature where only that has no room', async () => {
    const { store, stored, pluginData } = setUp();
    pluginData.put(MODEL, 'other', 'x'.repeat(3300));
    expect((await store.append([decide()])).ok).toBe(true);
    expect(stored()[0]).not.toHaveProperty('sig');
    expect(pluginData.tries()).toBe(1);
  });
});

describe('the signatures of a card', () => {
  it('are those of the two latest decisions; before them it is said that there was one', async () => {
    const { store, stored } = setUp();
    const kept = () =>
      stored()
        .filter(({ sig }) => sig !== undefined && isKept(sig))
        .map(({ n }) => n);
    await store.append([decide('a00000000000')]);
    expect(isFullOfSignatures(stored())).toBe(false);
    await store.append([decide('b00000000000')]);
    expect([kept(), isFullOfSignatures(stored())]).toEqual([[1, 2], true]);
    await store.append([press.take()]);
    expect(kept()).toEqual([1, 2]);
    await store.append([decide('c00000000000')]);
    expect(kept()).toEqual([2, 4]);
    expect(stored()[0]?.sig).toEqual(NOT_KEPT);
    const found = await store.read();
    expect(found.ok && found.value.kind === 'journal' && found.value.journal.notValid).toEqual([]);
  });

  it('make no room for a decision that comes unsigned', async () => {
    let isSigning = true;
    const { store, stored } = setUp({
      sign: async (state) => (isSigning ? tokenFor(state) : undefined),
    });
    for (const ask of ['a00000000000', 'b00000000000']) await store.append([decide(ask)]);
    isSigning = false;
    await store.append([decide('c00000000000')]);
    expect(stored().map(({ sig }) => sig !== undefined && isKept(sig))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are not driven out by forged ones', async () => {
    const { store, stored, pluginData } = setUp();
    await store.append([decide('a00000000000')]);
    const [mine] = stored();
    const sig = signatureOf(tokenFor('somebody else’s'));
    const forged = ['x', 'y'].map((id, index) => ({
      ...mine,
      id: id.repeat(12),
      n: 5 + index,
      sig,
    }));
    pluginData.put(MODEL, JOURNAL_KEY, { v: 1, ...PLACE, entries: [mine, ...forged] });
    expect(await store.append([decide('b00000000000')])).toMatchObject({ ok: true });
    expect(stored().find(({ id }) => id === mine?.id)?.sig).toEqual(mine?.sig);
  });
});
