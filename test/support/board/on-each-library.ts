import { describe } from 'vitest';
import type { LibraryChoice } from './harness-options.ts';

const LIBRARIES: readonly LibraryChoice[] = ['stand-in', 'trello'];

/** The same tests on both client libraries. Trello's own is proprietary and not in the repository:
 *  without `POWER_UP_JS` its half is skipped, and the runner's summary counts it. */
export function onEachLibrary(tests: (library: LibraryChoice) => void): void {
  for (const library of LIBRARIES) {
    const missing = library === 'trello' && !process.env['POWER_UP_JS'];
    describe.skipIf(missing)(`on the library ${library}`, () => tests(library));
  }
}
