/**
 * Main stories are told in all three languages. Others, for which no issue asks that, are told in one: each file or
 * test names another, so that the browser meets all three; the words themselves are held in every language by the
 * unit tests. With `ALL_LANGUAGES=1` each is told in each.
 */
import { test } from 'vitest';

type Language = 'en' | 'ru' | 'es';
type Story = Language | { readonly language: Language };

export function inTurn<T extends Story>(
  stories: readonly T[],
  ...languages: readonly Language[]
): T[] {
  return stories.filter((story) => isTold(story, languages));
}

/** For a test among others that are told in each language: in another one it is not even counted as skipped. */
export function testIn(
  language: Language,
  story: Story,
): (name: string, tell: () => Promise<void>) => void {
  return isTold(story, [language]) ? test : () => undefined;
}

function isTold(story: Story, languages: readonly Language[]): boolean {
  const language = typeof story === 'string' ? story : story.language;
  return process.env['ALL_LANGUAGES'] === '1' || languages.includes(language);
}
