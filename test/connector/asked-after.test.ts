import { describe, expect, it } from 'vitest';
import { createAskedAfter } from '../../src/connector/asked-after.ts';

/** Questions that wait until they are answered by hand. */
function asking() {
  const open: { readonly answer: (text: string) => void; readonly fail: () => void }[] = [];
  const ask = () =>
    new Promise<string>((resolve, reject) => {
      open.push({ answer: resolve, fail: () => reject(new Error('gone')) });
    });
  const nth = (index: number) => {
    const question = open[index];
    if (question === undefined) throw new Error(`Question ${index} was not asked`);
    return question;
  };
  return { ask, nth, asked: () => open.length };
}

const settled = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

describe('an answer that is shared', () => {
  it('goes to all who asked while another was under way, and is asked for once', async () => {
    const share = createAskedAfter<string>();
    const { ask, nth, asked } = asking();
    const first = share('b1', ask);
    const [second, third] = [share('b1', ask), share('b1', ask)];
    expect(asked()).toBe(1);
    nth(0).answer('before');
    expect(await first).toBe('before');
    await settled();
    nth(1).answer('after');
    expect([await second, await third]).toEqual(['after', 'after']);
    expect(asked()).toBe(2);
  });

  it('is never one that was asked for earlier', async () => {
    const share = createAskedAfter<string>();
    const { ask, nth } = asking();
    const first = share('b1', ask);
    nth(0).answer('old');
    await first;
    await settled();
    const second = share('b1', ask);
    nth(1).answer('new');
    expect(await second).toBe('new');
  });

  it('is asked for after one that failed', async () => {
    const share = createAskedAfter<string>();
    const { ask, nth } = asking();
    const first = share('b1', ask);
    const second = share('b1', ask);
    nth(0).fail();
    await expect(first).rejects.toThrow('gone');
    await settled();
    nth(1).answer('there');
    expect(await second).toBe('there');
  });

  it('is that of the board asked for', async () => {
    const share = createAskedAfter<string>();
    const { ask, asked } = asking();
    void share('b1', ask);
    void share('b2', ask);
    expect(asked()).toBe(2);
  });
});
