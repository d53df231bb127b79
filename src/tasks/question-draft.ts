/** What was typed into *Ask a question* and not sent. */
import type { MemberId } from '../domain/turn/entries.ts';

export interface QuestionDraft {
  readonly topic: string;
  readonly words: string;
  readonly to?: MemberId;
  readonly hours?: string;
}

export function parseQuestionDraft(text: string | undefined): QuestionDraft | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<Record<keyof QuestionDraft, unknown>> | null;
    if (typeof raw?.words !== 'string' || typeof raw.topic !== 'string') return undefined;
    return {
      ...{ topic: raw.topic, words: raw.words },
      ...(typeof raw.to === 'string' && { to: raw.to }),
      ...(typeof raw.hours === 'string' && { hours: raw.hours }),
    };
  } catch {
    // Written by another build: the form opens empty.
    return undefined;
  }
}
