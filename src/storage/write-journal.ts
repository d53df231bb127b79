/** One write under our key, whatever it is for: under a lock it reads what lies there, checks the limit, writes
 *  and reads back; it tries again a few times and then says what stood in the way. */
import type { Clock } from '../domain/clock.ts';
import type { NotSeen } from '../domain/journal.ts';
import type { Model, PluginData, TooLarge, Wait, WriteError } from '../domain/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Sign } from './evidence/signing.ts';
import { JOURNAL_KEY, type Place } from './journal.ts';
import type { Locks } from './locks.ts';

/** All shared keys of one model together, in UTF-16 units of their JSON. Source: platform.md §2.1. */
const LIMIT_CHARS = 4096;
/** Waits before the second and each later try, in milliseconds. */
const PAUSES_MS = [200, 1000, 3000] as const;

export interface JournalPorts {
  readonly pluginData: PluginData;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly wait: Wait;
  /** Where decisions can be signed. */
  readonly sign?: Sign;
}

/** Where a journal lies, and what it must name. */
export interface JournalHome {
  readonly model: Model;
  readonly place: Place;
}

export interface JournalWrite<E> {
  /** What is to lie there instead of what lies there now; undefined where it is there already. Asked anew on
   *  each try. `blob` is all that lies there. */
  readonly replace: (stored: unknown, blob: object) => Promise<Result<object | undefined, E>>;
  /** Whether what lies there after the write shows it. */
  readonly isSeen: (stored: unknown) => Promise<boolean>;
}

type Outcome<E> = Result<'seen' | 'lost', E | WriteError>;

export async function writeJournal<E extends { readonly type: string }>(
  home: JournalHome,
  write: JournalWrite<E>,
  ports: JournalPorts,
): Promise<Result<void, E | WriteError | NotSeen>> {
  const lockName = home.place.card ?? home.place.board;
  const once = () => ports.locks.run(lockName, () => writeOnce(home.model, write, ports));
  let outcome = await once();
  let wasTaken = outcome.ok;
  for (const pauseMs of PAUSES_MS) {
    if (!isWorthAnotherTry(outcome)) break;
    // The lock is never held across a wait.
    await ports.wait(pauseMs);
    outcome = await once();
    wasTaken ||= outcome.ok;
  }
  if (outcome.ok) return outcome.value === 'lost' ? err({ type: 'NotSeen' }) : ok(undefined);
  if (outcome.error.type !== 'Refused') return outcome;
  // No clear no: the server had it once, or has it yet, or the host's own copy will carry it along.
  const mayCome = wasTaken || (await isShown(home.model, write, ports));
  return mayCome ? err({ type: 'NotSeen' }) : outcome;
}

async function isShown<E>(
  model: Model,
  { isSeen }: JournalWrite<E>,
  { pluginData }: JournalPorts,
): Promise<boolean> {
  const blob = await pluginData.read(model);
  return blob.ok && isSeen(blob.value[JOURNAL_KEY]);
}

async function writeOnce<E>(
  model: Model,
  { replace, isSeen }: JournalWrite<E>,
  { pluginData }: JournalPorts,
): Promise<Outcome<E>> {
  const blob = await pluginData.read(model);
  if (!blob.ok) return blob;
  const envelope = await replace(blob.value[JOURNAL_KEY], blob.value);
  if (!envelope.ok) return envelope;
  if (envelope.value === undefined) return ok('seen');
  const tooLarge = checkLimit({ ...blob.value, [JOURNAL_KEY]: envelope.value });
  if (tooLarge !== undefined) return err(tooLarge);
  const written = await pluginData.write(model, JOURNAL_KEY, envelope.value);
  if (!written.ok) return written;
  const back = await pluginData.read(model);
  if (!back.ok) return back;
  return ok((await isSeen(back.value[JOURNAL_KEY])) ? 'seen' : 'lost');
}

export function checkLimit(blob: object): TooLarge | undefined {
  const actualChars = JSON.stringify(blob).length;
  return actualChars > LIMIT_CHARS
    ? { type: 'TooLarge', limitChars: LIMIT_CHARS, actualChars }
    : undefined;
}

/** A host that refused for no known reason, or a blob overwritten between write and read-back. */
function isWorthAnotherTry(outcome: Outcome<{ readonly type: string }>): boolean {
  return outcome.ok ? outcome.value === 'lost' : outcome.error.type === 'Refused';
}
