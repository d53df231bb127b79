/** Asks one question at a time: several changes while one is under way make one more question. */
export function createAsker(askOnce: () => Promise<void>) {
  let asking = false;
  let again = false;
  let stopped = false;

  async function askWhileWanted(): Promise<void> {
    while (again && !stopped) {
      again = false;
      await askOnce();
    }
    asking = false;
  }

  return {
    ask(): void {
      again = true;
      if (asking || stopped) return;
      asking = true;
      void askWhileWanted();
    },
    stop(): void {
      stopped = true;
    },
    stopped: () => stopped,
  };
}
