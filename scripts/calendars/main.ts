import { readFileSync, writeFileSync } from 'node:fs';
import { encodeCalendars } from './compact.ts';
import { unexplained } from './differences.ts';
import { nameDays } from './name-days.ts';
import { checkRevisions } from './revisions.ts';
import { readKnownDifferences, readSources } from './sources.ts';

export const ROOT = new URL('../../', import.meta.url);

const NOTICE = `// Made by \`node scripts/calendars/run.mjs build\`; do not edit.
// Made from data/calendars and, in part, from date-holidays: CC BY-SA 3.0, see data/LICENSE-DATA.md.
`;

/** The text of every generated file, by its path from the root. */
function generatedFiles(root: URL = ROOT): Readonly<Record<string, string>> {
  const calendars = readSources(root);
  const lines = encodeCalendars(calendars);
  const names = JSON.stringify(nameDays(calendars), null, 2);
  return {
    'src/domain/calendar/data/compact.generated.ts': `${NOTICE}export const COMPACT_CALENDARS = \`${lines}\`;\n`,
    'src/i18n/holiday-names/days.generated.ts': `${NOTICE}export const HOLIDAY_NAME_DAYS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${names};\n`,
  };
}

/** Everything that is wrong with the calendars, as plain sentences; empty when all is well. */
export function problems(root: URL = ROOT): readonly string[] {
  const calendars = readSources(root);
  const stale = Object.entries(generatedFiles(root))
    .filter(([path, text]) => readFileSync(new URL(path, root), 'utf8') !== text)
    .map(([path]) => `${path} is not what the sources make: run the build`);
  return [
    ...unexplained(calendars, readKnownDifferences(root)),
    ...checkRevisions(calendars, root),
    ...stale,
  ];
}

/** @returns the exit code. */
export function main(command: string | undefined): number {
  if (command === 'build') {
    for (const [path, text] of Object.entries(generatedFiles())) {
      writeFileSync(new URL(path, ROOT), text);
    }
  } else if (command !== 'check') {
    console.error('Usage: node scripts/calendars/run.mjs build | check');
    return 2;
  }
  const found = problems();
  for (const problem of found) console.error(problem);
  if (found.length === 0) console.log('Calendars are well.');
  return found.length === 0 ? 0 : 1;
}
