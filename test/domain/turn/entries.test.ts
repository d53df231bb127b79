import { expect, it } from 'vitest';
import { editRef } from '../../../src/domain/turn/entries.ts';

it('names an edit by its entry and its place in the list', () => {
  expect(editRef('N5xZ-Q8HcUK4', 1)).toBe('N5xZ-Q8HcUK4.1');
});
