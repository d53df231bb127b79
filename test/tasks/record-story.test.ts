import { describe, expect, it } from 'vitest';
import { contentOf as fingerprinted } from '../../src/domain/content/content.ts';
import type { CardPress } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import { NOT_KEPT } from '../../src/storage/signature.ts';
import { recordFile } from '../../src/tasks/printed-record.ts';
import { readGrades, readRecord } from '../../src/tasks/record-reading.ts';
import { invalidLines, storyOf } from '../../src/tasks/record-story.ts';
import { createRecordWords } from '../../src/tasks/record-words.ts';
import { debt, given, paused } from '../domain/pauses/pause-press.ts';
import { approvalPress, FRIDAY_TO_TUESDAY } from '../support/approval-stories.ts';
import { rightClaims, signed, trelloPem } from '../support/evidence.ts';
import { createStory, press, promised, type Story } from '../support/journals.ts';
import { CONTENT, createRecordBench, PRIYA, type RecordSetting } from './record-bench.ts';

const NOW = fingerprinted(CONTENT, { title: false, description: true, off: [] }, digest);
const naming = { naming: PRIYA };

function asks(story: Story) {
  const asked = approvalPress.ask('2026-11-24', 'Six ads, two headlines each.');
  return story.add('tom', { ...asked, ...NOW } as CardPress);
}

/** Priya approves on Fri 20 Nov, 14:01 in Moscow. */
function approves(story: Story) {
  const ask = asks(story);
  return story.add('priya', {
    kind: 'decided',
    ask: ask.id,
    fp: NOW.fp,
    opened: NOW.fp,
    ...naming,
  });
}

async function told(setting: RecordSetting) {
  const bench = createRecordBench(setting);
  const sight = await readRecord(bench.ports);
  if (typeof sight === 'string') throw new Error(sight);
  const grades = await readGrades(sight, bench.ports);
  const words = createRecordWords('en', 'Europe/Moscow', sight.now, sight.people);
  const story = storyOf(sight, grades, words, bench.ports);
  return { bench, sight, words, grades, story, invalid: invalidLines(sight, words) };
}

async function toldOf(write: (story: Story) => void) {
  const story = createStory();
  write(story);
  return told({ entries: story.entries });
}

describe('the story of an approval', () => {
  it('says who, in which role, when, and on what', async () => {
    const { story } = await toldOf(approves);
    expect(story.map(({ head }) => head)).toEqual([
      'Fri 20 Nov, 14:00 · Tom · Agency',
      'Fri 20 Nov, 14:01 · Priya · Decides for the client',
    ]);
    expect(story.map(({ text }) => text)).toEqual([
      'Asked for approval of: description, 1 file.',
      'Approved: description, 1 file.',
    ]);
    expect(story[0]?.details).toEqual([
      '“Six ads, two headlines each.”',
      'Answer by Tue 24 Nov, 19:00',
    ]);
    expect(story[1]?.evidence).toEqual([
      'Named by Ellen, Mon 2 Nov.',
      'Not signed. Anyone who can edit this board could have written this.',
    ]);
    expect(story[1]?.technical).toContain(NOW.fp);
  });

  it('goes on with what was taken back, disputed, moved and returned', async () => {
    const { story } = await toldOf((write) => {
      const approval = approves(write);
      write.add('priya', approvalPress.withdraw(approval.id, 'wrong banner'));
      const round = write.add('priya', press.request(['Logo: black'], '2026-11-25'));
      write.add('tom', press.date(round, '2026-11-27', { why: 'sizes came late' }));
      const handed = write.add('tom', approvalPress.handOver(round.id, '2026-11-30'));
      write.add('dan', approvalPress.view(handed.id, 'still grey'));
      const elsewhere = write.add('tom', approvalPress.elsewhere(handed.id));
      write.add('priya', approvalPress.dispute(elsewhere.id, FRIDAY_TO_TUESDAY, 'I said no'));
      const again = { text: 'Black, please', again: `${round.id}.0` } as const;
      write.add('priya', {
        ...approvalPress.request(['x'], '2026-12-02', { ask: handed.id, ...naming }),
        edits: [again],
      } as CardPress);
    });
    expect(
      story
        .slice(2)
        .map(({ text, details, verdict }) => [text, ...details, ...(verdict ? [verdict] : [])]),
    ).toEqual([
      ['Withdrew the approval.', 'Reason: wrong banner'],
      ['Asked for 1 edit.', '1. Logo: black', 'Ready by Wed 25 Nov, 19:00'],
      ['New date: Fri 27 Nov, 19:00', 'Was Wed 25 Nov · said in time', 'Reason: sizes came late'],
      ['Handed over for a decision: description, 1 file.', 'Answer by Mon 30 Nov, 19:00'],
      ['Has remarks.', '“still grey”'],
      ['Recorded an approval given by chat, Fri 20 Nov: description, 1 file.'],
      [
        'Said that the recorded answer is not right.',
        'Reason: I said no',
        'Working days from Sat 21 Nov to Tue 24 Nov were lost and are added.',
      ],
      [
        'Asked for 1 edit.',
        '1. Black, please · not right before: Logo: black',
        'Ready by Wed 2 Dec, 19:00',
      ],
    ]);
  });
});

it('says which days were waited, and not that a date moved by them', async () => {
  const { story } = await toldOf((write) => {
    const round = write.add('priya', press.request(['Logo'], '2026-11-11'), '2026-11-09 12:00');
    // A person named the date: it stays.
    write.add('tom', press.date(round, '2026-11-12', { why: 'Fonts' }), '2026-11-09 12:30');
    const asked = write.add('tom', paused(debt('client')), '2026-11-09 13:00');
    write.add('priya', given(asked, '2026-11-10', '2026-11-12'), '2026-11-12 10:00');
    const again = write.add('tom', paused(debt('client')), '2026-11-12 11:00');
    write.add('priya', given(again, '2026-11-13', '2026-11-13'), '2026-11-13 10:00');
  });
  expect([story[3]?.details, story[5]?.details]).toEqual([
    ['Waited: Tue 10 Nov – Thu 12 Nov.'],
    ['Waited: Fri 13 Nov.'],
  ]);
});

it('judges a later date by the one that stood when it was named', async () => {
  const { story } = await toldOf((write) => {
    const round = write.add('priya', press.request(['Logo'], '2026-11-11'), '2026-11-09 12:00');
    const asked = write.add('tom', paused(debt('client')), '2026-11-09 13:00');
    // Wed 11 Nov moves by four working days.
    write.add('priya', given(asked, '2026-11-10', '2026-11-13'), '2026-11-13 10:00');
    write.add('tom', press.date(round, '2026-11-19', { why: 'Fonts' }), '2026-11-13 12:00');
    write.add('tom', press.date(round, '2026-11-25', { why: 'Sizes' }), '2026-11-20 12:00');
  });
  expect(story.slice(3).map(({ details }) => details[0])).toEqual([
    'Was Tue 17 Nov · said in time',
    'Was Thu 19 Nov · moved after',
  ]);
});

it('tells a date that was announced, and one that counts for nothing', async () => {
  const { story } = await toldOf((write) => {
    const { id } = write.add('priya', press.request(['Logo'], '2026-11-25'));
    const promise = promised('2026-11-23');
    write.add('tom', { kind: 'estimated', to: id, promise });
    write.add('priya', { kind: 'estimated', to: id, promise });
  });
  expect(story.map(({ text }) => text).slice(1)).toEqual([
    'Names the date by Mon 23 Nov, 19:00.',
    'Names the date by Mon 23 Nov, 19:00.',
  ]);
  expect(story[1]?.verdict).toBeUndefined();
  expect(story[2]?.verdict).toBeDefined();
});

it('tells that a card was urgent, and by whose word it was not', async () => {
  const { story } = await toldOf((write) => {
    write.add('priya', { kind: 'urgent', on: true });
    write.add('tom', { kind: 'urgent', on: false });
    write.add('ellen', { kind: 'urgent', on: false });
  });
  expect(story.map(({ text }) => text)).toEqual([
    'Marked as urgent.',
    'No longer urgent.',
    'No longer urgent.',
  ]);
  expect(story.map(({ verdict }) => verdict !== undefined)).toEqual([false, true, false]);
});

describe('what does not count is told with its reason', () => {
  it('a second answer', async () => {
    const { story } = await toldOf((write) => {
      const { ask } = approves(write) as unknown as { ask: string };
      write.add('priya', approvalPress.request(['late'], '2026-11-25', { ask, ...naming }));
    });
    expect(story.map(({ verdict }) => verdict)).toEqual([
      undefined,
      undefined,
      'It came second or too late, so it does not count.',
    ]);
  });

  it('an approval by somebody who did not decide', async () => {
    const { story } = await toldOf((write) => {
      const ask = asks(write);
      write.add('dan', approvalPress.decide({ ask: ask.id, ...naming }));
      write.add('dan', press.tick(`${ask.id}.0`));
    });
    expect(story.slice(1).map(({ verdict }) => verdict)).toEqual([
      'Somebody else decided for the client then, so it does not count.',
      'This person could not do this then, so it does not count.',
    ]);
  });

  it('altered, forged, early and shapeless entries, as they lie there', async () => {
    const story = createStory();
    approves(story);
    const [ask, approval] = story.entries as unknown as [object, { at: number; by: string }];
    const forged = await signed(approval, { ...rightClaims(approval), idCard: 'card2' });
    const { invalid, story: lines } = await told({
      entries: [
        { ...ask, note: 'altered' },
        forged,
        { hello: 1 },
        { ...approval, at: 5, id: 'x' },
        { ...approval, at: 4e12 },
      ],
    });
    expect(lines).toEqual([]);
    expect(invalid.lines.map(({ reason }) => reason).sort()).toEqual([
      'Not genuine: its signature is about something else.',
      'The date of this entry is more than a day ahead.',
      'The date of this entry makes no sense.',
      'This entry was changed after it was written.',
      'This is not an entry.',
    ]);
    expect(invalid.lines.find(({ text }) => text.includes('hello'))?.text).toBe('{"hello":1}');
  });
});

describe('what was written on another board', () => {
  it('keeps its story, and its people are not checked', async () => {
    const { story } = await toldOf((write) => {
      approves(write);
      write.add('dan', approvalPress.decide({ ask: 'elsewhere000', naming: 'elsewhere000' }));
      write.add('tom', approvalPress.arrive('board0'));
    });
    expect(story[0]?.head).toBe('Fri 20 Nov, 14:00 · Tom');
    expect(story[2]?.evidence[0]).toBe('Named on another board, not checked here.');
    expect(story.map(({ verdict }) => verdict).slice(0, 2)).toEqual([undefined, undefined]);
  });

  it('a naming that is not here is missed', async () => {
    const { story } = await toldOf((write) => {
      write.add('priya', approvalPress.decide({ ask: asks(write).id, naming: 'missing00000' }));
    });
    expect(story[1]?.evidence[0]).toBe('The entry that it relies on is not on this board.');
  });
});

describe('the grade of an approval', () => {
  async function gradeTold(
    change: (approval: never) => Promise<object> | object,
    keys: readonly string[],
  ) {
    const story = createStory();
    approves(story);
    const [ask, approval] = story.entries as [object, never];
    const { story: lines, bench } = await told({ entries: [ask, await change(approval)], keys });
    return [...(lines[1]?.evidence.slice(1) ?? []), bench.keysAsked()];
  }
  const sign = (approval: { at: number; by: string }) => signed(approval);
  const SIGNED = 'Trello signed it Fri 20 Nov, 14:01.';

  it('is that of its signature and the keys', async () => {
    const pem = await trelloPem();
    expect(await gradeTold(sign, [pem])).toEqual(['Signed by Trello and checked.', SIGNED, 1]);
    expect(await gradeTold(sign, [])).toEqual(['Signed, not checked here.', SIGNED, 1]);
    const dropped = (approval: object) => ({ ...approval, sig: NOT_KEPT });
    expect(await gradeTold(dropped, [pem])).toEqual([
      'Signature not kept. Anyone who can edit this board could have written this.',
      1,
    ]);
  });

  it('asks for no key where nothing is signed', async () => {
    expect((await gradeTold((approval: object) => approval, [])).at(-1)).toBe(0);
  });
});

describe('the file', () => {
  it('holds the entries to the letter, who was who, the tokens, and the content while it fits', async () => {
    const story = createStory();
    const approval = approves(story);
    const stored = await signed(approval);
    const { sight, bench } = await told({
      entries: [story.entries[0] ?? {}, stored, { hello: 1 }],
    });
    const file = recordFile(sight, bench.ports, sight.turn.approvals[0]);
    expect(file).toMatchObject({
      format: 'whose-turn-record',
      version: 1,
      made: '2026-11-24T09:00:00.000Z',
      card: 'card1',
      board: 'board1',
      approval: approval.id,
      entries: [story.entries[0], stored, { hello: 1 }],
      shown: {
        title: 'Winter ads',
        people: { priya: 'Priya' },
        content: { title: '', description: 'Six ads' },
      },
    });
    expect(Object.keys(file.tokens)).toEqual([approval.id]);
    expect(new Set(file.boardEntries.map((entry) => (entry as { kind: string }).kind))).toEqual(
      new Set(['placed', 'named']),
    );
  });

  it('shows no content that the fingerprint does not prove', async () => {
    const story = createStory();
    approves(story);
    const content = { ...CONTENT, description: 'Seven ads' };
    const { sight, bench } = await told({ entries: story.entries, content });
    expect(recordFile(sight, bench.ports, sight.turn.approvals[0]).shown).not.toHaveProperty(
      'content',
    );
  });
});
