/** Where holds of the board are stored. Apart from what they do, which few boards need. */
export const HOLD_PREFIX = 'hold.';

/** Whether the board was ever on hold. */
export function hasHolds(paths: Iterable<string>): boolean {
  return [...paths].some((path) => path.startsWith(HOLD_PREFIX));
}
