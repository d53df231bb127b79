import {
  RECORD_FORMAT,
  RECORD_VERSION,
  type RecordFile,
} from '../../src/domain/evidence/record-file.ts';

/** Why a file is none of ours. */
export type NotARecord = 'not JSON' | 'not a record' | 'a later version';

/** Reads a saved file. What stands in its lists is untrusted and judged entry by entry. */
export function readRecordFile(text: string): RecordFile | NotARecord {
  const file = parse(text);
  if (file === undefined) return 'not JSON';
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return 'not a record';
  const raw = file as Partial<Record<keyof RecordFile, unknown>>;
  if (raw.format !== RECORD_FORMAT || !Number.isInteger(raw.version)) return 'not a record';
  if ((raw.version as number) > RECORD_VERSION) return 'a later version';
  const isWhole =
    typeof raw.board === 'string' &&
    typeof raw.card === 'string' &&
    Array.isArray(raw.entries) &&
    Array.isArray(raw.boardEntries) &&
    isOptionalText(raw.plugin) &&
    isOptionalText(raw.approval);
  return isWhole ? (raw as RecordFile) : 'not a record';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isOptionalText(value: unknown): boolean {
  return value === undefined || typeof value === 'string';
}
