/** Trello's data for a writer that must go on: a question that is never answered would keep all later ones waiting. */
import type { PluginData } from '../../domain/ports.ts';
import { err } from '../../domain/result.ts';

const ANSWER_WITHIN_MS = 30_000;

/** What is not answered by then counts as refused. A write may still arrive: what it overwrites is looked after. */
export function withPatience(
  pluginData: PluginData,
  later: (task: () => void, ms: number) => void,
): PluginData {
  const within = <T>(answer: Promise<T>, instead: T): Promise<T> =>
    Promise.race([
      answer,
      new Promise<T>((resolve) => later(() => resolve(instead), ANSWER_WITHIN_MS)),
    ]);
  return {
    read: (model) => within(pluginData.read(model), err({ type: 'HostGone' })),
    write: (model, key, value) =>
      within(
        pluginData.write(model, key, value),
        err({ type: 'Refused', message: 'No answer within 30 s' }),
      ),
  };
}
