/** What waits and was not confirmed: handed over, tried in vain, or seen to be lost. The host's copy may show it all
 *  the same: of a write that a page began, or that failed on its way. */

export interface Doubts {
  readonly open: ReadonlySet<string>;
  /** Not confirmed, for all that is known. A reading that is older than the write under way shows nothing new of what
   *  that write set out with. */
  add(ids: readonly string[]): void;
  /** Whatever is under way may have looked before there was a reason to doubt. */
  renew(ids: readonly string[]): void;
  /** A write begins. What comes to be doubted from now on it does not answer.
   *  @returns tells which of these are confirmed and which are to be tried again. */
  begin(): (id: string, isConfirmed: boolean) => void;
}

export function createDoubts(): Doubts {
  const open = new Set<string>();
  /** What the latest write set out with, and what was doubted since. */
  let before: ReadonlySet<string> = new Set();
  let since = new Set<string>();

  function renew(ids: readonly string[]): void {
    for (const id of ids) {
      open.add(id);
      since.add(id);
    }
  }

  return {
    open,
    add: (ids) => {
      renew(ids.filter((id) => !before.has(id)));
      for (const id of ids) open.add(id);
    },
    renew,
    begin: () => {
      before = new Set(open);
      const mine = new Set<string>();
      since = mine;
      return (id, isConfirmed) => {
        if (!isConfirmed) open.add(id);
        else if (!mine.has(id)) open.delete(id);
      };
    },
  };
}
