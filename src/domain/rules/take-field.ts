/** Reading one field at a time. */

/** Takes a field if it reads; else the fallback, and the problem is named. */
export type TakeField = <T>(
  path: string,
  fallback: T,
  read: (value: unknown) => T | undefined,
) => T;

/** A whole number within its bounds. */
export function readCount(value: unknown, least: number, most: number): number | undefined {
  const isCount = typeof value === 'number' && Number.isInteger(value);
  return isCount && value >= least && value <= most ? value : undefined;
}
