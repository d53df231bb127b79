import { expect, test } from 'vitest';
import { pageTranslate } from '../../src/i18n/pages/translate.ts';
import { boardErrorText } from '../../src/tasks/board-error-text.ts';

const en = pageTranslate('en');

test('a refusal says what to do about it', () => {
  const tooLarge = { type: 'TooLarge', limitChars: 4096, actualChars: 5000 } as const;
  expect(boardErrorText(tooLarge, en)).toContain('no room left');
  expect(boardErrorText({ type: 'NotAllowed' }, en)).toContain('Ask an administrator');
  expect(boardErrorText({ type: 'NewerVersion' }, en)).toContain('newer version');
  expect(boardErrorText({ type: 'Refused', message: 'secret' }, en)).not.toContain('secret');
});
