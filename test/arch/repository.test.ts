import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hasLogic } from './logic.ts';
import { code, filesBelow, json, record, text } from './source-files.ts';
import { WITHOUT_OWN_TEST } from './without-own-test.ts';

const OWN_FILES = filesBelow('.');
const SOURCES = filesBelow('src').filter((file) => /\.tsx?$/.test(file));
const SCRIPTS_AND_TESTS = ['test', 'scripts'].flatMap(filesBelow);

/** Files that hold words or data rather than logic, where a limit on lines would only split lists. */
const LISTS = [/^src\/i18n\//, /\/data\//, /\.generated\.ts$/, /^src\/host\/sample\//];

describe('size and names', () => {
  it('keeps every file of code at 250 lines or fewer', () => {
    const files = ['src', 'scripts', '.ci'].flatMap(filesBelow).filter((file) => !isList(file));
    expect(longerThan(250, files)).toEqual([]);
  });

  it('keeps every file of tests at 500 lines or fewer: it mirrors one module, and cases are lists', () => {
    expect(longerThan(500, filesBelow('test'))).toEqual([]);
  });

  it('names files after what is in them: no barrels, no helpers', () => {
    const vague = /(^|\/)(index|utils?|helpers?|common|misc|types)\.tsx?$/;
    expect([...SOURCES, ...SCRIPTS_AND_TESTS].filter((file) => vague.test(file))).toEqual([]);
  });
});

describe('what code may name', () => {
  it('never reads the clock in the domain', () => {
    const clock =
      /Date\.now\b|new \w*Date\w*\(\s*\)|[^.\w]Date\(\s*\)|performance\.now|Temporal\.Now/;
    const reading = SOURCES.filter((file) => file.startsWith('src/domain/')).filter((file) =>
      clock.test(code(file)),
    );
    expect(reading).toEqual([]);
  });

  it('names the client library in src/trello alone, and in the stand-in for it', () => {
    const allowed = /^src\/(trello|host\/library)\//;
    const naming = SOURCES.filter(
      (file) => !allowed.test(file) && code(file).includes('TrelloPowerUp'),
    );
    expect(naming).toEqual([]);
  });

  it('writes nothing to the console', () => {
    // The local board tells the developer what went wrong; it is never published.
    const published = SOURCES.filter((file) => !file.startsWith('src/host/'));
    const writing = published.filter((file) => /\bconsole\./.test(code(file)));
    expect(writing).toEqual([]);
  });

  it('replaces no module in a test: tests pass fakes', () => {
    const replacing = SCRIPTS_AND_TESTS.filter((file) => /\bvi\.(do)?[mM]ock\(/.test(code(file)));
    expect(replacing).toEqual([]);
  });

  it('leaves no test that runs alone', () => {
    const alone = SCRIPTS_AND_TESTS.filter((file) =>
      /\b(it|test|describe)\.only\b/.test(code(file)),
    );
    expect(alone).toEqual([]);
  });
});

describe('tests', () => {
  it('mirrors every module with logic by a test, but for the exceptions with their reasons', () => {
    const untested = SOURCES.filter(hasLogic).filter((file) => !isTested(file) && !exception(file));
    expect(untested).toEqual([]);
  });

  it('keeps no exception that is not needed any more', () => {
    const needed = SOURCES.filter((file) => hasLogic(file) && !isTested(file));
    const idle = WITHOUT_OWN_TEST.filter(({ files }) => !needed.some((file) => files.test(file)));
    expect(idle.map(({ files }) => String(files))).toEqual([]);
  });
});

describe('papers', () => {
  it('cites only decisions that are written down', () => {
    const written = new Set(
      [...text('DECISIONS.md').matchAll(/^## (D-\d+)/gm)].map((found) => found[1]),
    );
    const citing = OWN_FILES.filter((file) => /\.(tsx?|mjs|css|md|json)$/.test(file));
    const cited = citing.flatMap((file) =>
      [...text(file).matchAll(/\bD-\d{2,}\b/g)].map((found) => ({ file, decision: found[0] })),
    );
    expect(cited.filter(({ decision }) => !written.has(decision))).toEqual([]);
  });

  it('names no machine path and no registry address', () => {
    const named = /\/work\/|\/root\/|\/tmp\/|https?:\/\/registry\./;
    const naming = OWN_FILES.filter((file) => /\.(tsx?|mjs|css|md|json|html)$|\/run$/.test(file));
    expect(naming.filter((file) => named.test(text(file)))).toEqual([]);
  });
});

describe('what is published', () => {
  it('lets trello.com alone put the pages into a frame', () => {
    const headers = text('public/_headers');
    expect(headers.match(/frame-ancestors ([^;\n]+)/g)).toEqual([
      'frame-ancestors https://trello.com',
    ]);
    expect(headers).not.toMatch(/X-Frame-Options|Cross-Origin-Opener-Policy/i);
  });

  it('runs scripts and loads styles from its own site and the library’s alone', () => {
    const policy = text('public/_headers');
    expect(policy).toContain("default-src 'none'; script-src 'self' https://p.trellocdn.com;");
    expect(policy).not.toContain('unsafe-');
  });

  it('holds no copy of Trello’s library', () => {
    expect(OWN_FILES.filter((file) => file.endsWith('power-up.min.js'))).toEqual([]);
  });
});

describe('the lockfile', () => {
  const packages = record(json('package-lock.json')['packages']);

  it('names no address that a package came from', () => {
    const named = Object.entries(packages).filter(([, value]) => 'resolved' in record(value));
    expect(named.map(([key]) => key)).toEqual([]);
  });

  it('holds the variants of native packages for all platforms, without which npm ci refuses', () => {
    const wanted = Object.values(packages).flatMap((value) =>
      Object.keys(record(record(value)['optionalDependencies'])),
    );
    expect(wanted.length).toBeGreaterThan(20);
    // When this fails: node scripts/complete-lockfile.mjs
    expect(wanted.filter((name) => !(`node_modules/${name}` in packages))).toEqual([]);
  });
});

function isTested(file: string): boolean {
  const mirrored = file.replace(/^src\//, 'test/').replace(/\.tsx?$/, '');
  return existsSync(`${mirrored}.test.ts`) || existsSync(`${mirrored}.test.tsx`);
}

function exception(file: string): boolean {
  return WITHOUT_OWN_TEST.some(({ files }) => files.test(file));
}

function isList(file: string): boolean {
  return LISTS.some((list) => list.test(file)) || !/\.(tsx?|mjs|css)$|\/run$/.test(file);
}

function longerThan(limit: number, files: readonly string[]) {
  return files
    .map((file) => ({ file, lines: text(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > limit);
}
