import { batch, type ReadonlySignal, signal } from '@preact/signals';
import type { RecordPorts } from './record-ports.ts';
import {
  type Grades,
  type RecordBlocked,
  type RecordSight,
  readGrades,
  readRecord,
} from './record-reading.ts';

export interface RecordModel {
  readonly sight: ReadonlySignal<RecordSight | undefined>;
  readonly blocked: ReadonlySignal<RecordBlocked | undefined>;
  /** Undefined while the signatures are being checked. */
  readonly grades: ReadonlySignal<Grades | undefined>;
  refresh(): Promise<void>;
}

/** Shows the story at once; Trello's keys may take seconds, or not come at all. */
export function createRecordModel(ports: RecordPorts): RecordModel {
  const sight = signal<RecordSight | undefined>(undefined);
  const blocked = signal<RecordBlocked | undefined>(undefined);
  const grades = signal<Grades | undefined>(undefined);
  const keys = once(ports.evidence.keys);
  const checked = { ...ports, evidence: { ...ports.evidence, keys } };
  let latest = 0;

  async function refresh(): Promise<void> {
    latest += 1;
    const mine = latest;
    const found = await readRecord(ports);
    if (mine !== latest) return;
    batch(() => {
      blocked.value = typeof found === 'string' ? found : undefined;
      if (typeof found !== 'string') sight.value = found;
    });
    if (typeof found === 'string') return;
    const graded = await readGrades(found, checked);
    if (mine === latest) grades.value = graded;
  }

  return { sight, blocked, grades, refresh };
}

/** The keys are asked once a visit, whatever is drawn anew. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    asked ??= ask();
    return asked;
  };
}
