import { describe, expect, test } from 'vitest';
import { blobKey, type SampleLanguage } from '../../../src/host/board/content.ts';
import {
  type CardStep,
  type SampleBoard,
  sampleContent,
  sampleIds,
} from '../../../src/host/sample/sample-board.ts';
import { journalBlobs, SAMPLES, sampleSeed } from '../../../src/host/sample/samples.ts';
import { zonedInstant } from '../../../src/host/sample/zoned-instant.ts';

const LANGUAGES: readonly SampleLanguage[] = ['en', 'ru', 'es'];

describe.each(LANGUAGES)('the sample %s', (language) => {
  const sample = SAMPLES[language];

  test('opens on Thursday 19 November 2026 at 11:00 in its agency’s zone', () => {
    const shown = new Intl.DateTimeFormat('sv-SE', {
      timeZone: sample.zone,
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(sampleSeed(language).opensAt ?? 0);
    expect(shown).toBe('2026-11-19 11:00');
  });

  test('tells no story that is later than its opening, and each in order', () => {
    for (const story of [sample.story, ...sample.cards.map((card) => card.story)]) {
      const times = story.map(({ at }) => at);
      expect(times).toEqual([...times].sort());
      expect(times.filter((at) => at > sample.opensAt)).toEqual([]);
    }
  });

  test('names only people, steps, edits and attachments that are there', () => {
    expect(
      sample.cards.flatMap((card) =>
        faults(
          sample,
          card.story,
          card.attachments.map(({ name }) => name),
        ),
      ),
    ).toEqual([]);
    const keys = sample.members.map(({ key }) => key);
    const named = sample.story.flatMap((step) =>
      'member' in step ? [step.by, step.member] : [step.by],
    );
    expect(named.filter((key) => !keys.includes(key))).toEqual([]);
  });

  test('has 20 to 26 cards, a member without a name, an observer and one from outside', () => {
    expect(sample.cards.length).toBeGreaterThanOrEqual(20);
    expect(sample.cards.length).toBeLessThanOrEqual(26);
    expect(sample.members.filter(({ fullName }) => fullName === null)).toHaveLength(1);
    expect(sample.members.map(({ memberType }) => memberType)).toEqual(
      expect.arrayContaining(['admin', 'normal', 'observer', 'visitor']),
    );
  });

  test('gives each thing an id and a short link of its own, of Trello’s form', () => {
    const { id, members, lists, cards } = sampleContent(sample);
    const ids = [id, ...[members, lists, cards].flatMap((rows) => rows.map((row) => row.id))];
    ids.push(...cards.flatMap((card) => card.attachments.map((file) => file.id)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((one) => !/^[0-9a-f]{24}$/.test(one))).toEqual([]);
    expect(cards.filter(({ shortLink }) => !/^[a-zA-Z0-9]{8}$/.test(shortLink))).toEqual([]);
  });
});

test('tells the same story in all three languages', () => {
  const shape = ({ cards }: SampleBoard) =>
    cards.map(({ list, story }) => [list, story.map(({ press }) => press)]);
  expect(shape(SAMPLES.ru)).toEqual(shape(SAMPLES.en));
  expect(shape(SAMPLES.es)).toEqual(shape(SAMPLES.en));
});

test('stores a journal under the board or the card that it is of', () => {
  const content = sampleContent(SAMPLES.en);
  const card = sampleIds(SAMPLES.en).card('video');
  expect(journalBlobs(content, { board: '{"b":1}', cards: { [card]: '{"c":1}' } })).toEqual({
    [blobKey({ scope: 'board', visibility: 'shared', model: content.id })]: '{"b":1}',
    [blobKey({ scope: 'card', visibility: 'shared', model: card })]: '{"c":1}',
  });
});

test('finds the instant of a wall clock on both sides of a change of clocks', () => {
  expect(new Date(zonedInstant('2026-10-24T11:00', 'Europe/London')).toISOString()).toBe(
    '2026-10-24T10:00:00.000Z',
  );
  expect(new Date(zonedInstant('2026-10-25T11:00', 'Europe/London')).toISOString()).toBe(
    '2026-10-25T11:00:00.000Z',
  );
  expect(new Date(zonedInstant('2026-11-19T11:00', 'Europe/Moscow')).toISOString()).toBe(
    '2026-11-19T08:00:00.000Z',
  );
});

/** Everything that a story names and its board or card lacks. */
function faults(
  sample: SampleBoard,
  story: readonly CardStep[],
  files: readonly string[],
): readonly string[] {
  const known = new Set([...sample.members.map(({ key }) => key), ...files]);
  const missing: string[] = [];
  for (const step of story) {
    missing.push(...referencesOf(step).filter((name) => !known.has(name)));
    for (const name of namesMadeBy(step)) known.add(name);
  }
  return missing;
}

function referencesOf(step: CardStep): readonly string[] {
  const to = 'to' in step ? [step.by, step.to] : [step.by];
  switch (step.press) {
    case 'ticked':
      return [...to, step.edit];
    case 'datePromised':
      return [...to, ...(step.edits ?? [])];
    case 'editsRequested':
      return [
        ...to,
        ...step.edits.flatMap(({ attachment = [], again = [] }) => [attachment, again].flat()),
      ];
    default:
      return to;
  }
}

function namesMadeBy(step: CardStep): readonly string[] {
  const edits = step.press === 'editsRequested' ? step.edits : [];
  return [step.name ?? '', ...edits.map((_, index) => `${step.name}.${index}`)];
}
