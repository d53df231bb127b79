/** The way to a board's data from its pages. Only what says that they are gone is loaded with the page. */
import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { DataPorts } from './data-ports.ts';
import type { ExportModel } from './export-model.ts';
import type { ImportModel } from './import-model.ts';
import { type BoardCopiesPort, createWiped, type WatchedBoard, type Wiped } from './wiped.ts';

/** Made once a page: what was begun goes on while another tab is looked at. */
export interface DataModel {
  readonly exports: ExportModel;
  readonly imports: ImportModel;
  readonly open: DataPorts['open'];
  readonly longestFile: number;
  /** The file that was opened last: what it holds may be archived. */
  readonly filed: ReadonlySignal<string | undefined>;
  /** How full the board's data are; undefined where Trello does not answer. */
  room(): ReturnType<DataPorts['room']>;
}

export interface DataDoor {
  readonly wiped: Wiped;
  /** Somebody asked for the import from elsewhere: the settings come on screen, and the import has the keyboard. */
  readonly wantsImport: Signal<boolean>;
  load(): Promise<DataModel>;
  /** From now on the board's data are watched, and read again when a file was brought back. */
  watch(board: WatchedBoard & { refresh(): Promise<void> }): void;
  /** Reads the watched board again. */
  refresh(): Promise<void>;
  /** Removes all that this browser keeps for the person; undefined where it keeps nothing. */
  readonly forgetHere: (() => void) | undefined;
}

export interface DataDoorPorts {
  readonly board: string;
  readonly copies: BoardCopiesPort | undefined;
  readonly load: () => Promise<DataPorts>;
  readonly forgetHere: (() => void) | undefined;
}

export function createDataDoor({ board, copies, load, forgetHere }: DataDoorPorts): DataDoor {
  const wiped = createWiped(board, copies);
  let refresh = async (): Promise<void> => {};
  let loading: Promise<DataModel> | undefined;
  const make = async (): Promise<DataModel> => {
    const [ports, { createExportModel }, { createImportModel }] = await Promise.all([
      load(),
      import('./export-model.ts'),
      import('./import-model.ts'),
    ]);
    const filed = signal<string | undefined>(undefined);
    return {
      exports: createExportModel(ports, wiped.saved),
      imports: createImportModel(ports, () => void refresh()),
      open: (saved) => {
        // Where no window opens its text is shown, to be copied.
        filed.value = saved.file;
        return ports.open(saved);
      },
      filed,
      room: ports.room,
      longestFile: ports.longestFile,
    };
  };
  return {
    wiped,
    wantsImport: signal(false),
    load: () => {
      loading ??= make().catch((reason) => {
        // Asked for again, it is tried again.
        loading = undefined;
        throw reason;
      });
      return loading;
    },
    watch: (watched) => {
      refresh = watched.refresh;
      wiped.watch(watched);
    },
    refresh: () => refresh(),
    forgetHere,
  };
}
