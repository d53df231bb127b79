import { expect } from 'vitest';
import { tellScenario } from './scenario.ts';

export async function expectNothingLost(seed: number): Promise<void> {
  const told = await tellScenario(seed);
  expect(told).toMatchObject({ lost: [], doubled: [], lateWrites: 0, kept: 0 });
  // Of 200 presses; of some the person is told that they wait, or that Trello refused.
  expect(told.promised).toBeGreaterThan(180);
  expect(new Set(told.views).size).toBe(1);
  expect(JSON.parse(told.views[0] ?? '')).toHaveLength(told.stored);
  // Each press needs one write; who collides needs another.
  expect(told.writes).toBeLessThan(2 * told.promised);
}
