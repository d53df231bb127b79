import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { encodeCalendars } from '../../scripts/calendars/compact.ts';
import { type KnownDifference, unexplained } from '../../scripts/calendars/differences.ts';
import { problems, ROOT } from '../../scripts/calendars/main.ts';
import type { SourceCalendar } from '../../scripts/calendars/model.ts';
import { checkRevisions } from '../../scripts/calendars/revisions.ts';
import { readKnownDifferences, readSources } from '../../scripts/calendars/sources.ts';
import { HOLIDAY_CALENDAR_IDS, holidayCalendar } from '../../src/domain/calendar/holidays.ts';

const calendars = readSources(ROOT);
const known = readKnownDifferences(ROOT);

describe('the calendars', () => {
  it('are committed as the sources make them, and differ from date-holidays only where it is known', () => {
    expect(problems()).toEqual([]);
  });

  it('decode to exactly what the sources say', () => {
    const listed = calendars.filter((calendar) => calendar.listed);
    expect(HOLIDAY_CALENDAR_IDS).toEqual(listed.map(({ id }) => id));
    for (const { id, revision, officialUntil, years } of listed) {
      const decoded = holidayCalendar(id);
      expect(decoded).toMatchObject({ revision, officialUntil });
      expect(Object.fromEntries(decoded?.years ?? [])).toEqual(
        Object.fromEntries(
          [...years].map(([year, { off, work, short, optional }]) => [
            year,
            {
              off: Object.keys(off).sort(),
              work: [...work].sort(),
              short: [...short].sort(),
              optional: Object.keys(optional).sort(),
            },
          ]),
        ),
      );
    }
  });

  it('take at most 3 kB gzipped with their decoder', async () => {
    const code = await bundle('src/domain/calendar/holidays.ts');
    const size = gzipSync(code, { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(3 * 1024);
    expect(code).not.toMatch(/Unity|Единств|Постановление|consultant/);
  });
});

describe('a year that a curated file leaves out', () => {
  it('is no data, not a year without holidays', () => {
    const [russia] = readSources(rootWith('RU', (file) => delete file.years['2026']));
    expect(russia?.id).toBe('RU');
    expect([...(russia?.years.keys() ?? [])]).toEqual([2024, 2025, 2027]);
  });

  it('is refused where a region has it and its country does not', () => {
    const root = rootWith('ES', (file) => delete file.years['2026']);
    expect(() => readSources(root)).toThrow('ES-AN has a list for 2026, but ES has none');
  });
});

describe('the check', () => {
  it('reports a day on which date-holidays and a calendar differ without a known reason', () => {
    const fewer = known.filter((entry) => entry.calendar !== 'ES-MD');
    expect(unexplained(calendars, fewer)).toEqual([
      'ES-MD 2024-07-25: missing in date-holidays, not explained',
      'ES-MD 2025-07-25: missing in date-holidays, not explained',
    ]);
  });

  it('reports a slip in a curated list', () => {
    const slipped = calendars.map((calendar) =>
      calendar.id === 'RU' ? without(calendar, 2026, '1104') : calendar,
    );
    expect(unexplained(slipped, known)).toEqual([
      'RU 2026-11-04: extra in date-holidays, not explained',
    ]);
  });

  it('reports a known difference that is no longer one', () => {
    const more: KnownDifference[] = [
      ...known,
      { calendar: 'FR', missing: { '2026-05-01': 'labour-day' }, source: 'a test' },
      { calendar: 'XX', extra: ['2026-05-01'], source: 'a test' },
    ];
    expect(unexplained(calendars, more)).toEqual([
      'XX: no such calendar, but it has known differences',
      'FR 2026-05-01: no longer missing in date-holidays',
    ]);
  });

  it('wants a new revision when days change', () => {
    const changed = calendars.map((calendar) =>
      calendar.id === 'ES-MD' ? without(calendar, 2026, '0502') : calendar,
    );
    expect(checkRevisions(changed, ROOT)).toEqual([
      'ES: its days changed, so give it a new revision in data/calendars',
    ]);
  });

  it('refuses a region that lacks a day of its country', () => {
    const broken = calendars.map((calendar) =>
      calendar.id === 'ES-MD' ? without(calendar, 2026, '1225') : calendar,
    );
    expect(() => encodeCalendars(broken)).toThrow('ES-MD 2026 lacks 1225 of its parent');
  });

  it('names a source for every known difference', () => {
    for (const entry of known) expect(entry.source.length).toBeGreaterThan(10);
  });
});

interface CuratedFile {
  readonly years: Record<string, unknown>;
}

/** A copy of the data with one curated file changed, as a root to read from. */
function rootWith(id: string, change: (file: CuratedFile) => void): URL {
  const folder = mkdtempSync(join(tmpdir(), 'calendars-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(new URL('data', ROOT), join(folder, 'data'), { recursive: true });
  const path = join(folder, 'data', 'calendars', `${id}.json`);
  const file = JSON.parse(readFileSync(path, 'utf8')) as CuratedFile;
  change(file);
  writeFileSync(path, JSON.stringify(file));
  return pathToFileURL(`${folder}/`);
}

function without(calendar: SourceCalendar, year: number, date: string): SourceCalendar {
  const days = calendar.years.get(year);
  if (days?.off[date] === undefined) throw new Error(`${calendar.id} has no ${date} in ${year}`);
  const { [date]: _gone, ...off } = days.off;
  return { ...calendar, years: new Map([...calendar.years, [year, { ...days, off }]]) };
}

async function bundle(entry: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(entry, ROOT)), formats: ['es'], fileName: 'holidays' },
      rollupOptions: { output: { minify: true } },
    },
  });
  const [first] = [output].flat();
  if (first === undefined || !('output' in first)) throw new Error('The bundler made nothing');
  return first.output[0].code;
}
