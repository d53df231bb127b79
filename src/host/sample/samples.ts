import { type Blobs, type BoardContent, blobKey, type SampleLanguage } from '../board/content.ts';
import type { BoardSeed } from '../server/board-server.ts';
import { EN } from './en.ts';
import { ES } from './es.ts';
import { RU } from './ru.ts';
import { type SampleBoard, sampleContent } from './sample-board.ts';
import { zonedInstant } from './zoned-instant.ts';

export const SAMPLES: Readonly<Record<SampleLanguage, SampleBoard>> = { en: EN, ru: RU, es: ES };

/** What the Power-Up would have stored, made from the stories by a build step; blobs are whole. */
export interface SampleJournals {
  readonly board: string;
  readonly cards: Readonly<Record<string, string>>;
}

const JOURNALS = import.meta.glob<SampleJournals>('./sample-journals.*.json', {
  eager: true,
  import: 'default',
});

/** A board with what its Power-Up stored, opening at its hour. */
export function sampleSeed(language: SampleLanguage): BoardSeed {
  const sample = SAMPLES[language];
  const content = sampleContent(sample);
  const journals = JOURNALS[`./sample-journals.${language}.json`];
  return {
    content,
    blobs: journals ? journalBlobs(content, journals) : {},
    opensAt: zonedInstant(sample.opensAt, sample.zone),
  };
}

export function journalBlobs(content: BoardContent, journals: SampleJournals): Blobs {
  const board = { scope: 'board', visibility: 'shared', model: content.id } as const;
  const cards = Object.entries(journals.cards).map(([model, blob]): [string, string] => [
    blobKey({ scope: 'card', visibility: 'shared', model }),
    blob,
  ]);
  return Object.fromEntries([[blobKey(board), journals.board], ...cards]);
}
