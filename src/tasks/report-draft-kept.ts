/** Where a report's draft is kept while it is written: at once in this browser, and a little later with Trello,
 *  privately, so that it is there on another computer. */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { CardPorts } from './ports.ts';
import { readTyped, type TypedReport } from './report-draft.ts';
import { REPORT_DRAFT } from './report-there.ts';

/** A write to Trello may draw the page anew: not at every letter. */
const AFTER_MS = 4000;

export interface KeptReport {
  readonly at: number;
  readonly typed: TypedReport;
}

type KeeperPorts = Pick<CardPorts, 'drafts' | 'privateDraft' | 'clock' | 'later'>;

/** This browser keeps it, or nothing but this tab. */
export type OnlyIn = 'browser' | 'tab';

export interface ReportKeeper {
  /** Trello refused: the draft is here only. */
  readonly onlyIn: ReadonlySignal<OnlyIn | undefined>;
  /** The one written last, here or on another computer. */
  load(): Promise<KeptReport | undefined>;
  save(typed: TypedReport): void;
  /** Brings to Trello what waits; the form is closed. */
  flush(): void;
  clear(): void;
}

/** @param name the draft's; that of a correction stays in this browser. */
export function createReportKeeper(ports: KeeperPorts, name: string): ReportKeeper {
  const { drafts, clock, later } = ports;
  const far = name === REPORT_DRAFT ? ports.privateDraft : undefined;
  const onlyIn = signal<OnlyIn>();
  let waiting: string | undefined;
  let stop = () => {};
  const put = async (text: string) => {
    if (far === undefined) return;
    const isRefused = !(await far.write(text)) && text !== '';
    const here = drafts.lasts?.() === false ? 'tab' : 'browser';
    onlyIn.value = isRefused ? here : undefined;
  };
  const flush = () => {
    stop();
    if (waiting !== undefined) void put(waiting);
    waiting = undefined;
  };
  const keep = (text: string) => {
    waiting = text;
    stop();
    stop = later(flush, AFTER_MS);
  };
  return {
    onlyIn,
    load: async () => {
      const [here, there] = await Promise.all([drafts.load(name), far?.read()]);
      const [own, brought] = [readKept(here), readKept(there)];
      const found = [own, brought].filter((kept) => kept !== undefined);
      const newest = found.sort((one, other) => other.at - one.at)[0];
      // The page was gone before Trello had it: brought there now.
      if (far !== undefined && newest !== undefined && newest !== brought)
        keep(JSON.stringify(newest));
      return newest;
    },
    save: (typed) => {
      const text = JSON.stringify({ at: clock(), typed } satisfies KeptReport);
      drafts.save(name, text);
      if (far !== undefined) keep(text);
    },
    flush,
    clear: () => {
      stop();
      waiting = undefined;
      drafts.save(name, '');
      void put('');
    },
  };
}

export function readKept(text: string | undefined): KeptReport | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as Partial<Record<keyof KeptReport, unknown>> | null;
    const typed = readTyped(raw?.typed);
    return typed && { at: Number(raw?.at) || 0, typed };
  } catch {
    // Written by another build: the form opens empty.
    return undefined;
  }
}
