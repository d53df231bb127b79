/**
 * Builds the Power-Up (`dist/`), the local board (`.local-board/`), or both.
 *
 *   node scripts/build.mjs                   the Power-Up
 *   node scripts/build.mjs local-board       the local board alone
 *   node scripts/build.mjs app local-board   both
 *   … --if-stale                             only what is older than its sources
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

const TARGETS = {
  app: {
    folder: 'dist',
    // Each build with a file that it always writes.
    writes: { pages: '.vite/pages.json', connector: '.vite/connector.json' },
  },
  'local-board': {
    folder: '.local-board',
    writes: { host: 'host/index.html', library: 'library/power-up.js', server: 'server.js' },
  },
};
const SOURCES = ['src', 'public', 'vite.config.ts', 'package-lock.json'];

export async function buildTargets(names, { ifStale = false } = {}) {
  for (const name of names) {
    const target = TARGETS[name];
    if (!target) throw new Error(`Nothing is called ${name}: ${Object.keys(TARGETS).join(', ')}`);
    if (ifStale && !isStale(target)) continue;
    await buildTarget(name, target);
  }
}

async function buildTarget(name, target) {
  const started = performance.now();
  // Old files out first: a file that nothing loads any more must not be published.
  rmSync(absolute(target.folder), { recursive: true, force: true });
  for (const mode of Object.keys(target.writes)) {
    await build({ configFile: absolute('vite.config.ts'), mode });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`built ${name} into ${target.folder}/ in ${seconds} s`);
}

/** A build is stale when a part of it is missing or any source is younger than its oldest part. */
function isStale(target) {
  const written = Object.values(target.writes).map((file) => absolute(`${target.folder}/${file}`));
  if (!written.every((file) => existsSync(file))) return true;
  const sources = SOURCES.flatMap((path) => filesIn(absolute(path)));
  return Math.max(...sources.map(modified)) > Math.min(...written.map(modified));
}

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`);
}

function modified(path) {
  return statSync(path).mtimeMs;
}

function absolute(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const args = process.argv.slice(2);
  const names = args.filter((arg) => !arg.startsWith('--'));
  await buildTargets(names.length > 0 ? names : ['app'], { ifStale: args.includes('--if-stale') });
}
