import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { main } from '../../scripts/verify-record/main.ts';
import { contentOf } from '../../src/domain/content/content.ts';
import type { RecordFile } from '../../src/domain/evidence/record-file.ts';
import { createKeyPair, publicPem } from '../../src/host/server/token-signer.ts';
import { digest } from '../../src/storage/digest.ts';
import { tokensOf } from '../../src/storage/evidence/tokens.ts';
import { NOT_KEPT } from '../../src/storage/signature.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { PLUGIN, rightClaims, signed, trelloPem } from '../support/evidence.ts';
import { createStory, press } from '../support/journals.ts';
import { BOARD_ENTRIES } from '../tasks/card-bench.ts';
import { CONTENT, PRIYA } from '../tasks/record-bench.ts';

const NOW = contentOf(CONTENT, { title: false, description: true, off: [] }, digest);
const story = createStory();
const ask = story.add('tom', { ...approvalPress.ask('2026-11-24'), ...NOW } as never);
const approval = story.add('priya', {
  ...{ kind: 'decided', ask: ask.id, fp: NOW.fp, opened: NOW.fp, naming: PRIYA },
});

let ours: string;
let theirs: string;
let whole: RecordFile;
beforeAll(async () => {
  ours = await trelloPem();
  theirs = await publicPem((await createKeyPair(2048)).publicKey);
  whole = fileOf([ask, await signed(approval)]);
});

function fileOf(entries: readonly object[], more: Partial<RecordFile> = {}): RecordFile {
  return {
    format: 'whose-turn-record',
    version: 1,
    made: '2026-11-24T09:00:00.000Z',
    plugin: PLUGIN,
    board: 'board1',
    card: 'card1',
    approval: approval.id,
    entries,
    boardEntries: BOARD_ENTRIES.filter(({ kind }) => kind !== 'fieldSet'),
    tokens: tokensOf(entries),
    shown: { title: 'Winter ads', people: {}, content: { ...CONTENT, title: '' } },
    ...more,
  };
}

/** Runs the command over a file and keys in the two forms that there are. */
async function verify(file: unknown, keys?: readonly string[], asPem = false) {
  const folder = mkdtempSync(join(tmpdir(), 'record-'));
  const path = join(folder, 'record.json');
  writeFileSync(path, typeof file === 'string' ? file : JSON.stringify(file));
  const keysPath = join(folder, 'keys');
  if (keys) writeFileSync(keysPath, asPem ? keys.join('\n') : JSON.stringify({ keys }));
  const said: string[] = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
  const code = await main([path, ...(keys ? ['--keys', keysPath] : [])]);
  return { code, text: said.join('\n') };
}

describe('a record', () => {
  it('that is proven: 0, in both forms of keys', async () => {
    const { code, text } = await verify(whole, [theirs, ours]);
    expect([code, text]).toEqual([0, expect.stringContaining('signed by Trello and checked')]);
    expect(text).toContain(`→ decided ${approval.id} by priya, 2026-11-20T11:01:00.000Z: stands`);
    expect((await verify(whole, [ours], true)).code).toBe(0);
  });

  it('without keys, or with keys that do not fit: 3', async () => {
    expect(await verify(whole)).toMatchObject({
      code: 3,
      text: expect.stringContaining('No keys given'),
    });
    expect((await verify(whole, [theirs])).code).toBe(3);
  });

  it.each([
    ['not signed', approval],
    ['signature not kept', { ...approval, sig: NOT_KEPT }],
  ])('%s: 3', async (grade, entry) => {
    const { code, text } = await verify(fileOf([ask, entry]), [ours]);
    expect([code, text]).toEqual([3, expect.stringContaining(`${grade} (anyone`)]);
  });

  it('good but expired: 0', async () => {
    const expired = await signed(approval, { ...rightClaims(approval as never), exp: 1 });
    expect((await verify(fileOf([ask, expired]), [ours])).code).toBe(0);
  });

  it('withdrawn since, and copied in again after that: said so', async () => {
    const told = createStory();
    told.add('tom', { ...approvalPress.ask('2026-11-24'), ...NOW } as never);
    const again = told.add('priya', {
      ...{ kind: 'decided', ask: ask.id, fp: NOW.fp, opened: NOW.fp, naming: PRIYA },
    });
    told.add('priya', approvalPress.withdraw(again.id, 'no'));
    const copied = await signed(again);
    const { code, text } = await verify(fileOf([ask, copied, ...told.entries.slice(2), copied]), [
      ours,
    ]);
    expect([code, text.match(/: withdrawn/g)?.length]).toEqual([0, 1]);
  });
});

describe('is wrong, 1:', () => {
  it.each<[string, () => Promise<RecordFile>]>([
    ['an entry altered', async () => fileOf([ask, { ...(await signed(approval)), remark: 'x' }])],
    [
      'a claim of another card',
      async () =>
        fileOf([
          ask,
          await signed(approval, { ...rightClaims(approval as never), idCard: 'card2' }),
        ]),
    ],
    [
      'a claim of another member',
      async () =>
        fileOf([
          ask,
          await signed(approval, { ...rightClaims(approval as never), idMember: 'dan' }),
        ]),
    ],
    ['nobody named', async () => ({ ...whole, boardEntries: [] })],
    [
      'a naming of somebody else',
      async () => ({
        ...whole,
        boardEntries: whole.boardEntries.filter((entry) => (entry as { id: string }).id !== PRIYA),
      }),
    ],
    ['a token swapped', async () => ({ ...whole, tokens: { [approval.id]: 'a.b.c' } })],
    [
      'content that was not approved',
      async () => ({
        ...whole,
        shown: { ...whole.shown, content: { ...CONTENT, title: '', description: 'Other' } },
      }),
    ],
    ['an approval that is not there', async () => ({ ...whole, approval: 'missing00000' })],
  ])('%s', async (_, make) => {
    expect((await verify(await make(), [ours])).code).toBe(1);
  });
});

describe('cannot be checked, 2:', () => {
  it.each([
    ['no JSON', '{'],
    ['something else', { hello: 1 }],
    ['a list', []],
    ['a later version', { ...fileOf([]), version: 2 }],
    ['no entries', { ...fileOf([]), entries: 'x' }],
  ])('%s', async (_, file) => {
    expect((await verify(file)).code).toBe(2);
  });

  it('no file, no key in the file of keys, nothing said', async () => {
    expect((await verify(whole, [])).code).toBe(2);
    expect(await main([])).toBe(2);
    expect(await main(['there-is-no-such-file'])).toBe(2);
    expect(await main(['a', '--keys'])).toBe(2);
  });
});

describe('a record with archived rounds', () => {
  /** Two rounds that were handed over; the first one is folded by whoever presses. */
  async function closedBy(who: string) {
    const rounds = createStory();
    const first = rounds.add('priya', press.request(['Old text'], '2026-11-24'));
    rounds.add('tom', approvalPress.handOver(first.id, '2026-11-24'));
    const again = rounds.add('tom', { ...approvalPress.ask('2026-11-24'), ...NOW } as never);
    const decided = rounds.add('priya', {
      ...{ kind: 'decided', ask: again.id, fp: NOW.fp, opened: NOW.fp, naming: PRIYA },
    });
    const folded = rounds.entries.slice(0, 2);
    const closing = rounds.add(who, {
      kind: 'booksClosed',
      ids: folded.map(({ id }) => id.slice(0, 6)).join(''),
      rounds: [
        {
          ...{ id: first.id, number: 1, by: 'priya', from: first.at, to: again.at },
          ...{ edits: 1, end: 'handedOver' },
        },
      ],
      since: again.id,
    });
    return { folded, left: [again, await signed(decided), closing], id: decided.id };
  }

  it('is proven by what is left, and by the file from before', async () => {
    const { folded, left, id } = await closedBy('ellen');
    const after = await verify(fileOf(left, { approval: id }), [ours]);
    expect([after.code, after.text]).toEqual([0, expect.stringContaining(': stands')]);
    const before = await verify(fileOf([...folded, ...left.slice(0, 2)], { approval: id }), [ours]);
    expect(before.code).toBe(0);
  });

  it('is found to be altered where the closing was', async () => {
    const { left, id } = await closedBy('ellen');
    const [closing] = left.slice(-1);
    const altered = [...left.slice(0, -1), { ...closing, ids: '' }];
    const { code, text } = await verify(fileOf(altered, { approval: id }), [ours]);
    expect([code, text]).toEqual([1, expect.stringContaining(`id: ${closing?.id}`)]);
  });
});
