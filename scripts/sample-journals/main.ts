import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { EN } from '../../src/host/sample/en.ts';
import { ES } from '../../src/host/sample/es.ts';
import { RU } from '../../src/host/sample/ru.ts';
import { sampleJournals } from './sample-journals.ts';

const ROOT = new URL('../../', import.meta.url);
const SAMPLES = [EN, RU, ES];

/** The text of every generated file, by its path from the root. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
  const files: Record<string, string> = {};
  for (const sample of SAMPLES) {
    const journals = await sampleJournals(sample);
    const path = `src/host/sample/sample-journals.${sample.language}.json`;
    files[path] = `${JSON.stringify(journals, null, 2)}\n`;
  }
  return files;
}

/** The generated files that are not what the stories make. */
export async function staleFiles(): Promise<readonly string[]> {
  const files = await generatedFiles();
  return Object.keys(files).filter((path) => readIfThere(path) !== files[path]);
}

/** @returns the exit code. */
export async function main(command: string | undefined): Promise<number> {
  if (command === 'build') {
    for (const [path, text] of Object.entries(await generatedFiles())) {
      writeFileSync(new URL(path, ROOT), text);
    }
  } else if (command !== 'check') {
    console.error('Usage: node scripts/sample-journals/run.mjs build | check');
    return 2;
  }
  const stale = await staleFiles();
  for (const path of stale) console.error(`${path} is not what its story makes: run the build`);
  if (stale.length === 0) console.log('Sample journals are well.');
  return stale.length === 0 ? 0 : 1;
}

function readIfThere(path: string): string | undefined {
  const file = new URL(path, ROOT);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
