/** A saved file brought back: looked through first, then written card by card. It may be stopped and begun again at
 *  any time, for what is there already is never written twice. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { BoardFile, BoardFileFault } from '../domain/evidence/board-file.ts';
import type { AppendError } from '../domain/journal.ts';
import type { DataPorts } from './data-ports.ts';
import { createDataRun, type DataRun } from './data-run.ts';
import { type Filed, type ImportPlan, planImport } from './import-plan.ts';

export interface ImportReport {
  readonly entries: number;
  /** Journals that were written, the board's own among them. */
  readonly written: number;
  readonly total: number;
  readonly isStopped: boolean;
  readonly failed: readonly { readonly of: Filed; readonly error: AppendError['type'] }[];
}

export type ImportStage =
  | { readonly kind: 'rest' }
  | { readonly kind: 'refused'; readonly fault: BoardFileFault | 'unreadable' }
  | { readonly kind: 'checking' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'planned'; readonly plan: ImportPlan }
  | { readonly kind: 'writing' }
  | { readonly kind: 'done'; readonly report: ImportReport };

export interface ImportModel {
  readonly stage: ReadonlySignal<ImportStage>;
  readonly run: DataRun;
  /** A file that the person chose. */
  choose(file: Pick<File, 'size' | 'text'>): Promise<void>;
  /** The text of a file, pasted. */
  check(text: string): Promise<void>;
  /** Looks through the same file again. */
  checkAgain(): Promise<void>;
  write(): Promise<void>;
  /** As if no file had been chosen. */
  leave(): void;
}

type Ports = Pick<DataPorts, 'cards' | 'gap' | 'restore' | 'parse' | 'longestFile'>;

/** @param onWritten something came back. */
export function createImportModel(ports: Ports, onWritten: () => void): ImportModel {
  const stage = signal<ImportStage>({ kind: 'rest' });
  const run = createDataRun();
  let file: BoardFile | undefined;
  const isBusy = () => ['checking', 'writing'].includes(stage.peek().kind);

  async function choose(chosen: Pick<File, 'size' | 'text'>): Promise<void> {
    if (isBusy()) return;
    // Before anything of it is read.
    if (chosen.size > ports.longestFile) {
      stage.value = { kind: 'refused', fault: 'tooLarge' };
      return;
    }
    // Taken away meanwhile, or no right to read it.
    const text = await chosen.text().catch(() => undefined);
    if (text === undefined) stage.value = { kind: 'refused', fault: 'unreadable' };
    else await check(text);
  }

  async function check(text: string): Promise<void> {
    if (isBusy()) return;
    const parsed = ports.parse(text);
    if (!parsed.ok) {
      stage.value = { kind: 'refused', fault: parsed.error };
      return;
    }
    file = parsed.value;
    await checkAgain();
  }

  async function checkAgain(): Promise<void> {
    if (file === undefined || isBusy()) return;
    stage.value = { kind: 'checking' };
    const plan = await planImport(file, ports, run);
    if (plan === 'gone') stage.value = { kind: 'gone' };
    else stage.value = plan === 'stopped' ? { kind: 'rest' } : { kind: 'planned', plan };
  }

  async function write(): Promise<void> {
    const now = stage.peek();
    if (now.kind !== 'planned' || now.plan.steps.length === 0) return;
    stage.value = { kind: 'writing' };
    const report = await writeSteps(now.plan, ports, run);
    stage.value = { kind: 'done', report };
    if (report.written > 0) onWritten();
  }

  return {
    stage,
    run,
    choose,
    check,
    checkAgain,
    write,
    leave: () => {
      if (isBusy()) return;
      file = undefined;
      stage.value = { kind: 'rest' };
    },
  };
}

/** One card after another: what goes wrong with one does not cost the others. */
async function writeSteps(
  { steps }: ImportPlan,
  { restore }: Ports,
  run: DataRun,
): Promise<ImportReport> {
  const failed: { of: Filed; error: AppendError['type'] }[] = [];
  let entries = 0;
  let written = 0;
  const isWhole = await run.each(steps, 1, async ({ of, model, missing }) => {
    const saved = await restore(model, missing);
    if (saved.ok) {
      entries += missing.length;
      written += 1;
    } else {
      failed.push({ of, error: saved.error.type });
      // Nobody answers any more: going on would only fill the list.
      if (saved.error.type === 'HostGone') run.stop();
    }
  });
  return { entries, written, total: steps.length, isStopped: !isWhole, failed };
}
