/** Versions of the envelope around a journal. Entries themselves are versioned by their kind: a changed
 *  meaning gets a new kind, so that ids stay what they are. */
import { err, ok, type Result } from '../domain/result.ts';
import { MEMBER_ID } from './limits.ts';

/** The envelope: which journal this is, and its entries in one of two forms (`codec.ts`). */
export interface Envelope extends Readonly<Record<string, unknown>> {
  readonly v: number;
  readonly card?: string;
  readonly board: string;
  /** The card that this one was copied from. */
  readonly from?: string;
}

export interface NewerVersion {
  readonly type: 'NewerVersion';
  readonly theirs: number;
}

export interface NotAnEnvelope {
  readonly type: 'NotAnEnvelope';
}

type Raw = Readonly<Record<string, unknown>>;

/** One step a version, from the version before it; a verb phrase says what it does. The first has no step. */
const STEPS: readonly {
  readonly to: number;
  readonly does: string;
  readonly migrate: (raw: Raw) => Raw;
}[] = [];

export const CURRENT_VERSION = 1 + STEPS.length;

/** Brings a stored envelope up to this build. An up-to-date one comes back as the same object; the input is
 *  never changed.
 *  @returns NewerVersion if a later build wrote it; NotAnEnvelope if it is none of ours. */
export function migrateEnvelope(stored: unknown): Result<Envelope, NewerVersion | NotAnEnvelope> {
  if (!isRecord(stored) || !Number.isInteger(stored['v']) || (stored['v'] as number) < 1) {
    return err({ type: 'NotAnEnvelope' });
  }
  const version = stored['v'] as number;
  if (version > CURRENT_VERSION) return err({ type: 'NewerVersion', theirs: version });
  const current = STEPS.slice(version - 1).reduce<Raw>((raw, { migrate }) => migrate(raw), stored);
  return isEnvelope(current) ? ok(current) : err({ type: 'NotAnEnvelope' });
}

function isEnvelope(raw: Raw): raw is Envelope {
  return isId(raw['board']) && isIdOrAbsent(raw['card']) && isIdOrAbsent(raw['from']);
}

function isIdOrAbsent(value: unknown): boolean {
  return value === undefined || isId(value);
}

/** The ids of an envelope go into entries (`arrived`), which would not read with anything else in them. */
function isId(value: unknown): boolean {
  return typeof value === 'string' && MEMBER_ID.test(value);
}

function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
