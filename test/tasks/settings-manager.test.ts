import { describe, expect, it } from 'vitest';
import { candidatesOf, managerPresses } from '../../src/tasks/settings-manager.tsx';
import { createBoardBench, SET_UP } from '../support/board-bench.ts';

async function seenBy(member: string) {
  const bench = await createBoardBench({ entries: SET_UP, ports: { member } });
  await bench.board.refresh();
  return bench.sight();
}

describe('an account manager', () => {
  it('is chosen among the agency and oneself, by who may not edit otherwise', async () => {
    expect(candidatesOf(await seenBy('tom'), 'tom')).toEqual(['ellen', 'tom']);
    expect(candidatesOf(await seenBy('zoe'), 'zoe')).toEqual(['ellen', 'tom', 'zoe']);
    expect(candidatesOf(await seenBy('ellen'), 'ellen')).toEqual([]);
    expect(candidatesOf(await seenBy('priya'), 'priya')).toEqual([]);
  });

  it('is named; who is not placed says first that he is of the agency', async () => {
    const tom = await seenBy('tom');
    const named = { kind: 'named', member: 'tom', role: 'accountManager', from: tom.now };
    expect(managerPresses(tom, 'tom', 'tom', tom.now)).toEqual([named]);
    const zoe = await seenBy('zoe');
    expect(managerPresses(zoe, 'zoe', 'tom', zoe.now)).toEqual([
      { kind: 'placed', member: 'zoe', side: 'agency' },
      { ...named, from: zoe.now },
    ]);
  });

  it('is not named twice, nor from the client', async () => {
    const sight = await seenBy('tom');
    expect(managerPresses(sight, 'tom', 'ellen', sight.now)).toEqual([]);
    expect(managerPresses(sight, 'tom', 'priya', sight.now)).toEqual([]);
  });
});
