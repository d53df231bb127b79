/** Trello's shared pluginData in memory: one blob a model, kept as JSON text as the host keeps it, with the
 *  limit of 4096 characters. A test can refuse writes and be the second writer. */
import type { Model, PluginData, WriteError } from '../../src/domain/ports.ts';
import { err, ok } from '../../src/domain/result.ts';

const LIMIT_CHARS = 4096;

export interface FakePluginData extends PluginData {
  /** What lies there now, parsed anew. */
  readonly stored: (model: Model) => Record<string, unknown>;
  /** Puts a value there behind the back of the code under test. */
  readonly put: (model: Model, key: string, value: unknown) => void;
  /** How many writes were tried, refused ones included. */
  readonly tries: () => number;
  /** The next writes fail with these errors, in this order. */
  readonly refuse: (...errors: readonly WriteError[]) => void;
  /** Runs once, right after the next accepted write: before its read-back. */
  readonly afterNextWrite: (act: () => void) => void;
  /** The next write is stored, but its writer hears that it was refused. */
  readonly loseNextAnswer: () => void;
  /** From now on nothing answers any more. */
  readonly leave: () => void;
}

export function createFakePluginData(): FakePluginData {
  const blobs = new Map<string, string>();
  const refusals: WriteError[] = [];
  let meddling: (() => void) | undefined;
  let tried = 0;
  let hasLeft = false;
  let losesAnswer = false;

  const stored = (model: Model): Record<string, unknown> =>
    JSON.parse(blobs.get(keyOf(model)) ?? '{}');
  const put = (model: Model, key: string, value: unknown) => {
    blobs.set(keyOf(model), JSON.stringify({ ...stored(model), [key]: value }));
  };

  return {
    stored,
    put,
    tries: () => tried,
    refuse: (...errors) => refusals.push(...errors),
    afterNextWrite: (act) => {
      meddling = act;
    },
    loseNextAnswer: () => {
      losesAnswer = true;
    },
    leave: () => {
      hasLeft = true;
    },
    read: async (model) => {
      await nextTurn();
      return hasLeft ? err({ type: 'HostGone' }) : ok(stored(model));
    },
    write: async (model, key, value) => {
      tried += 1;
      await nextTurn();
      const refusal = hasLeft ? ({ type: 'HostGone' } as const) : refusals.shift();
      if (refusal !== undefined) return err(refusal);
      const actualChars = JSON.stringify({ ...stored(model), [key]: value }).length;
      if (actualChars > LIMIT_CHARS) {
        return err({ type: 'Refused', message: 'PluginData length of 4096 characters exceeded.' });
      }
      put(model, key, value);
      const act = meddling;
      meddling = undefined;
      act?.();
      const isLost = losesAnswer;
      losesAnswer = false;
      return isLost ? err({ type: 'Refused', message: 'The answer was lost' }) : ok(undefined);
    },
  };
}

function keyOf(model: Model): string {
  return model.kind === 'card' ? `card ${model.card}` : 'board';
}

/** Lets every other promise that is ready go first, as a message to the host would. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
