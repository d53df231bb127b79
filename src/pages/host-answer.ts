/** Questions to Trello that fail only when nobody is left to answer. */
import type { HostGone } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';

/** Trello answers what a page asks unless the board was left or the frame is going away. */
export async function hostAnswer<T>(ask: () => Promise<T>): Promise<Result<T, HostGone>> {
  try {
    return ok(await ask());
  } catch {
    return err({ type: 'HostGone' });
  }
}
