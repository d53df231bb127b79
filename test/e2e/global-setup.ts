import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromiumPath } from './browser.ts';

/** Once before all workers: the production build, the local board, and a Chromium that can start. */
export async function setup(): Promise<void> {
  execFileSync(process.execPath, ['scripts/build.mjs', 'app', 'local-board', '--if-stale'], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    stdio: 'inherit',
    // vitest's own `test` would make it a build for development.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  refuseMissingLibraries(await chromiumPath());
}

/** A start that fails for a missing library says so in a way that is hard to read; ask first. */
function refuseMissingLibraries(path: string): void {
  const missing = linkedLibraries(path)
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
  if (missing.length === 0) return;
  throw new Error(
    `Chromium lacks ${missing.join(', ')}. On Debian or Ubuntu: apt-get install libnss3 libnspr4 libexpat1`,
  );
}

function linkedLibraries(path: string): string {
  try {
    return execFileSync('ldd', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    // No ldd here, or CHROMIUM_PATH is a script that starts the browser: the start itself will tell.
    return '';
  }
}
