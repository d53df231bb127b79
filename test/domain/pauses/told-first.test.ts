import { expect, test } from 'vitest';
import type { Debt } from '../../../src/domain/pauses/debt.ts';
import type { Hold } from '../../../src/domain/pauses/holds.ts';
import type { Standing } from '../../../src/domain/pauses/standing.ts';
import { toldFirst } from '../../../src/domain/pauses/told-first.ts';

type Told = Parameters<typeof toldFirst>[0];

const NOTHING: Told = { pausing: [], outside: [] };
const hold = { from: '2026-11-23', to: '2026-11-24' } as Hold; // its days are all that is told
const debt = { who: 'client' } as Debt; // handed on as it is
const brief = { who: 'agency' } as Debt; // the same
const asked = askOf('asked', '2026-11-25');
const stands = askOf('asked', '2026-11-26');

test('a hold of the board comes before all, for whoever looks', () => {
  const all: Told = { hold, pausing: [debt], outside: [asked], yesFor: stands };
  expect(toldFirst(all, true)).toEqual({ kind: 'hold', hold });
  expect(toldFirst(all, false)).toEqual({ kind: 'hold', hold });
});

test('then what is missing, of several the first', () => {
  const told = { pausing: [debt, brief], outside: [asked], yesFor: stands };
  expect(toldFirst(told, true)).toEqual({ kind: 'missing', debt });
});

test('then the yes that the whole list stands still for, for whoever looks', () => {
  const told = { ...NOTHING, outside: [asked, stands], yesFor: stands };
  const yes = { kind: 'yes', due: stands.due };
  expect(toldFirst(told, true)).toEqual(yes);
  expect(toldFirst(told, false)).toEqual(yes);
});

test('a yes to one edit of several is told to who says it alone', () => {
  const told = { ...NOTHING, outside: [askOf('yes', '2026-11-24'), asked] };
  expect(toldFirst(told, true)).toEqual({ kind: 'yes', due: asked.due });
  expect(toldFirst(told, false)).toEqual({ kind: 'turn' });
});

test('with nothing open, or all of it answered, the turn', () => {
  expect(toldFirst(NOTHING, true)).toEqual({ kind: 'turn' });
  const answered = [askOf('yes', '2026-11-24'), askOf('dropped', '2026-11-24')];
  expect(toldFirst({ ...NOTHING, outside: answered }, true)).toEqual({ kind: 'turn' });
});

function askOf(state: Standing['outside'][number]['state'], day: string) {
  return { state, due: { day } } as Standing['outside'][number]; // no more of it is read
}
