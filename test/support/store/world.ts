/** A board in several windows, each with its connector and the pages that are opened in it: the real outbox on both
 *  sides, between a model of Trello and a model of the browser. */
import { createOutboxKeeper, type OutboxKeeper } from '../../../src/connector/outbox-keeper.ts';
import { hearOnceSpoken } from '../../../src/connector/page-doors.ts';
import { instant } from '../../../src/domain/clock.ts';
import type { BoardStore, CardStore } from '../../../src/domain/journal.ts';
import { createLocks } from '../../../src/storage/locks.ts';
import { createBoardStore, createCardStore } from '../../../src/storage/models.ts';
import { createPageOutbox } from '../../../src/storage/outbox/page-outbox.ts';
import { sayWrites } from '../../../src/storage/outbox/say-writes.ts';
import type { CapabilityClient } from '../../../src/trello/client.ts';
import { createPluginData } from '../../../src/trello/plugin-data.ts';
import { type BlobServer, createBlobServer, type Replica } from './blob-server.ts';
import { endFrame, type Frame, type Person } from './person.ts';
import type { Random } from './random.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

export const BOARD = 'board1';
export const CARD = 'card1';

export interface World {
  readonly time: VirtualTime;
  readonly random: Random;
  readonly server: BlobServer;
  /** Pages hand over to an outbox; else they write as they did before there was one. */
  readonly hasOutbox: boolean;
}

export interface Page {
  readonly card: CardStore;
  readonly board: BoardStore;
  readonly frame: Frame;
  /** Reads its models, as a frame does that is told to render. */
  render(): void;
}

export interface BoardWindow {
  readonly person: Person;
  readonly isOpen: boolean;
  readonly pages: readonly Page[];
  /** What it shows of a model. */
  show(model: string): unknown;
  open(): void;
  /** With all its frames, in the middle of whatever they do. */
  close(): void;
  openPage(): Page;
  closePage(page: Page): void;
  /** A request to the host by a frame that is no page of ours. */
  client(): CapabilityClient;
}

export function createWorld(start: number, random: Random, hasOutbox = true): World {
  const time = createVirtualTime(start);
  return { time, random, server: createBlobServer(time, random), hasOutbox };
}

export function createWindow(world: World, person: Person): BoardWindow {
  const pages = new Set<Page>();
  let opened: { readonly replica: Replica; readonly connector: Frame } | undefined;
  let keeper: OutboxKeeper | undefined;

  /** The board is drawn: the badges of the card and what it reads of the board. */
  function draw(): void {
    const { replica } = here();
    for (const model of ['board', CARD]) {
      const stored: unknown = JSON.parse(replica.read(model)).journal;
      keeper?.looked(BOARD, modelOf(model), stored);
    }
  }

  function here() {
    if (opened === undefined) throw new Error('The window is closed');
    return opened;
  }

  const window: BoardWindow = {
    person,
    get isOpen() {
      return opened !== undefined;
    },
    get pages() {
      return [...pages];
    },
    show: (model) => JSON.parse(here().replica.read(model)),
    open: () => {
      const connector = newFrame();
      const redraw = soonOnce(world, connector, draw);
      const replica = world.server.open(() => {
        redraw();
        for (const page of pages) page.render();
      });
      opened = { replica, connector };
      if (world.hasOutbox) {
        keeper = openConnector(
          world,
          person,
          connector,
          clientOf(world, person, connector, replica),
        );
      }
      repeat(world, connector, draw);
    },
    close: () => {
      for (const page of pages) endFrame(page.frame);
      pages.clear();
      endFrame(here().connector);
      here().replica.close();
      opened = undefined;
      keeper = undefined;
    },
    openPage: () => {
      const page = createPage(world, person, here().replica);
      pages.add(page);
      return page;
    },
    closePage: (page) => {
      endFrame(page.frame);
      pages.delete(page);
    },
    client: () => clientOf(world, person, here().connector, here().replica),
  };
  return window;
}

/** Told twice before it comes to it, a frame draws once. */
function soonOnce({ time, random }: World, frame: Frame, task: () => void): () => void {
  let isPlanned = false;
  return () => {
    if (isPlanned) return;
    isPlanned = true;
    time.later(
      () => {
        isPlanned = false;
        if (frame.isAlive) task();
      },
      300 + random() * 700,
    );
  };
}

/** Badges that change with time are asked for again. */
function repeat(world: World, frame: Frame, task: () => void): void {
  world.time.later(() => {
    if (!frame.isAlive) return;
    task();
    repeat(world, frame, task);
  }, 240_000);
}

function newFrame(): Frame {
  return { isAlive: true, onEnd: [] };
}

function modelOf(name: string) {
  return name === 'board' ? ({ kind: 'board' } as const) : ({ kind: 'card', card: name } as const);
}

/** Timers, waits and chance of one frame: they end with it. */
function partsOf({ time, random }: World, person: Person, frame: Frame) {
  return {
    clock: () => instant(time.now()),
    wait: (ms: number) =>
      new Promise<void>((resolve) => time.later(() => frame.isAlive && resolve(), ms)),
    later: (task: () => void, ms: number) => time.later(() => frame.isAlive && task(), ms),
    random,
    locks: createLocks(person.locks(frame)),
    storage: person.storage,
    channel: person.channel(frame),
  };
}

/** As `outbox-door.ts` does it: what keeps entries is loaded when a page speaks, or something waits from before. */
function openConnector(
  world: World,
  person: Person,
  frame: Frame,
  t: CapabilityClient,
): OutboxKeeper {
  const parts = partsOf(world, person, frame);
  const clients = new Map([[BOARD, t]]);
  const loadedAt = parts.clock();
  let keeper: OutboxKeeper | undefined;
  const load = async () => {
    // Mostly at once; over a bad line so late that pages give up and write themselves.
    await parts.wait(world.random() < 0.8 ? 100 : 4000 * world.random());
    keeper ??= createOutboxKeeper({ ...parts, clients, loadedAt });
    return keeper;
  };
  hearOnceSpoken(parts.channel, async () => (await load()).hear);
  const { storage } = person;
  const keys = Array.from({ length: storage?.length ?? 0 }, (_, at) => storage?.key(at) ?? '');
  if (keys.some((key) => key.startsWith(`outbox ${BOARD} `))) {
    void load().then(({ resume }) => resume(BOARD));
  }
  return {
    hear: () => {},
    looked: (...told) => keeper?.looked(...told),
    resume: () => {},
  };
}

function createPage(world: World, person: Person, replica: Replica): Page {
  const frame = newFrame();
  const parts = partsOf(world, person, frame);
  const t = clientOf(world, person, frame, replica);
  const writing = { ...parts, pluginData: createPluginData(() => t) };
  const outbox = world.hasOutbox
    ? { outbox: createPageOutbox({ ...writing, board: BOARD, member: person.id }) }
    : {};
  const saying = { ...parts, board: BOARD, member: person.id };
  const ports = { ...writing, pluginData: sayWrites(writing.pluginData, saying), ...outbox };
  const card = createCardStore({ card: CARD, board: BOARD }, person.id, ports);
  const board = createBoardStore(BOARD, person.id, ports);
  const read = () => void Promise.all([card.read(), board.read()]);
  return { frame, card, board, render: soonOnce(world, frame, read) };
}

/** Trello's `t`: questions reach the host in a moment, answers take up to 5 s and overtake one another. */
function clientOf(
  { time, random }: World,
  person: Person,
  frame: Frame,
  replica: Replica,
): CapabilityClient {
  function ask<T>(act: () => T | Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const reply = (answer: () => void) => {
        const late = random() < 0.8 ? 40 : 5000;
        time.later(() => frame.isAlive && answer(), random() * late);
      };
      time.later(async () => {
        // A frame that goes may take its last words with it.
        if (!frame.isAlive && random() < 0.5) return;
        try {
          const value = await act();
          reply(() => resolve(value));
        } catch (reason) {
          reply(() => reject(reason));
        }
      }, random() * 10);
    });
  }
  const nameOf = (scope: string) => (scope === 'board' ? 'board' : scope);
  return {
    getContext: () => ({ board: BOARD, member: person.id }),
    isMemberSignedIn: () => true,
    memberCanWriteToModel: () => true,
    get: (scope: string) => ask(() => JSON.parse(replica.read(nameOf(scope)))),
    set: (scope: string, _visibility: string, key: string, value: unknown) =>
      ask(async () => {
        const before = replica.read(nameOf(scope));
        const after = JSON.stringify({ ...JSON.parse(before), [key]: value });
        // Trello's library sends nothing where nothing is other than it was. Source: platform.md §2.2.
        if (after !== before) await replica.write(nameOf(scope), after);
      }),
  } as unknown as CapabilityClient; // the part of `t` that stores need
}
