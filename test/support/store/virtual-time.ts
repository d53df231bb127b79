/** Time in a test's hand: tasks run in the order of their moments, and each is let finish before the next. */

export interface VirtualTime {
  now(): number;
  /** Runs a task so many milliseconds from now. */
  later(task: () => void, ms: number): void;
  wait(ms: number): Promise<void>;
  /** Lets all that is due until then happen. */
  run(ms: number): Promise<void>;
}

interface Due {
  readonly at: number;
  readonly order: number;
  readonly task: () => void;
}

export function createVirtualTime(start: number): VirtualTime {
  const heap: Due[] = [];
  let now = start;
  let order = 0;
  const later = (task: () => void, ms: number) => {
    order += 1;
    push(heap, { at: now + Math.max(ms, 0), order, task });
  };
  return {
    now: () => Math.floor(now),
    later,
    wait: (ms) => new Promise((resolve) => later(resolve, ms)),
    run: async (ms) => {
      const until = now + ms;
      await settled();
      for (let due = heap[0]; due !== undefined && due.at <= until; due = heap[0]) {
        pop(heap);
        now = due.at;
        due.task();
        await settled();
      }
      now = until;
    },
  };
}

/** Every promise that is ready has gone on: nothing under test waits for anything but this clock. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function isBefore(one: Due, other: Due): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

function push(heap: Due[], due: Due): void {
  let place = heap.push(due) - 1;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(due, above)) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = due;
}

function pop(heap: Due[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let place = 0;
  for (;;) {
    const [left, right] = [heap[2 * place + 1], heap[2 * place + 2]];
    const isRight = left !== undefined && right !== undefined && isBefore(right, left);
    const child = isRight ? right : left;
    if (child === undefined || !isBefore(child, last)) break;
    heap[place] = child;
    place = 2 * place + (isRight ? 2 : 1);
  }
  heap[place] = last;
}
