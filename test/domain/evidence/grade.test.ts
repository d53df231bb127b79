import { expect, it } from 'vitest';
import { isUnproven } from '../../../src/domain/evidence/grade.ts';

it.each([
  ['checked', false],
  ['notChecked', false],
  ['notGenuine', false],
  ['notSigned', true],
  ['notKept', true],
] as const)('could anyone have written what is %s? %s', (grade, expected) => {
  expect(isUnproven(grade)).toBe(expected);
});
