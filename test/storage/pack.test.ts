import { expect, it } from 'vitest';
import { unpackEntries } from '../../src/storage/codec.ts';
import { packEntries } from '../../src/storage/pack.ts';
import { unfold } from '../../src/storage/unfold.ts';

const entriesOf = (text: string, times: number) => Array.from({ length: times }, () => ({ text }));
const back = async (packed: object) => unpackEntries({ ...packed }, unfold);

it('leaves a short list as it is, and a long one comes back whole', async () => {
  const short = entriesOf('Логотип', 2);
  expect(await packEntries(short)).toEqual({ entries: short });
  const long = entriesOf('Логотип: чёрный', 200);
  const packed = await packEntries(long);
  expect(Object.keys(packed)).toEqual(['z']);
  expect(await back(packed)).toEqual({ ok: true, value: long });
});

it('in ASCII uses nothing else, and what is ASCII and short stays plain', async () => {
  const short = entriesOf('Logo', 2);
  expect(await packEntries(short, 'ascii')).toEqual({ entries: short });
  for (const list of [entriesOf('Логотип', 2), entriesOf('Logo', 500)]) {
    const packed = await packEntries(list, 'ascii');
    expect(JSON.stringify(packed)).toMatch(/^[ -~]+$/);
    expect(packed).toHaveProperty('b');
    expect(await back(packed)).toEqual({ ok: true, value: list });
  }
});

it('leaves plain what no reader would unfold, so that it is refused and not stored', async () => {
  const bomb = entriesOf('x'.repeat(1000), 600);
  expect(await packEntries(bomb)).toEqual({ entries: bomb });
});
