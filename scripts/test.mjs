/**
 * The gate: build, unit tests, the domain under five time zones, browser tests. Each part runs even
 * when one before it failed; only a failed build ends the run. The last line is the honest total:
 * `N passed, N failed`, with `, N skipped` where tests were skipped.
 *
 *   node scripts/test.mjs          all of it
 *   node scripts/test.mjs zones    the domain under five time zones
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const REPORTS = absolute('node_modules/.cache/whose-turn');

const zones = { name: 'domain in five zones', args: ['--project', 'zones: *'] };
const parts = [
  // The domain is told in full in one of its zones; see `vitest.config.ts`.
  { name: 'unit', args: ['--project', 'unit'], env: { DOMAIN_IN_ZONES: '1' } },
  zones,
  { name: 'browser', args: ['--project', 'e2e'] },
];

process.exitCode = main(process.argv[2]);

function main(which) {
  if (which === 'zones') return report([runPart(zones)]);
  if (which !== undefined) throw new Error(`Nothing is called ${which}: only zones is`);
  const built = spawnSync(process.execPath, ['scripts/build.mjs', 'app', 'local-board'], {
    cwd: absolute('.'),
    stdio: 'inherit',
  });
  if (built.status !== 0) return report([{ name: 'build', passed: 0, failed: 1, skipped: 0 }]);
  return report(parts.map(runPart));
}

function runPart({ name, args, env = {} }) {
  console.log(`\n— ${name}`);
  const file = `${REPORTS}/${name.replaceAll(/[^a-z]+/gi, '-')}.json`;
  rmSync(file, { force: true });
  mkdirSync(REPORTS, { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const run = spawnSync(process.execPath, [vitest(), 'run', ...args, ...reporters], {
    cwd: absolute('.'),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return { name, ...count(file, run.status) };
}

/** A part that broke without a failed test (a file that does not load, no test found, an error
 *  outside any test, a crash) counts as one failure: its own exit code is believed first. */
function count(file, status) {
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const passed = report.numPassedTests ?? 0;
  const failed = report.numFailedTests ?? 0;
  const skipped = (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0);
  const broken = failed === 0 && (status !== 0 || passed === 0);
  return { passed, failed: broken ? 1 : failed, skipped };
}

function report(results) {
  console.log('');
  for (const result of results) console.log(`${result.name}: ${line(result)}`);
  const total = { passed: sum(results, 'passed'), failed: sum(results, 'failed') };
  console.log(line({ ...total, skipped: sum(results, 'skipped') }));
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function sum(results, key) {
  return results.reduce((total, result) => total + result[key], 0);
}

function vitest() {
  return absolute('node_modules/vitest/vitest.mjs');
}

function absolute(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
