/** The built Power-Up with the bench's page in the place of the card's section. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = new URL('../../../', import.meta.url).pathname;

export interface BenchPowerUp {
  readonly folder: string;
  readonly remove: () => void;
}

export async function buildBenchPowerUp(): Promise<BenchPowerUp> {
  const folder = mkdtempSync(join(tmpdir(), 'store-bench-'));
  cpSync(join(ROOT, 'dist'), folder, { recursive: true });
  cpSync(join(ROOT, 'manifest/power-up.json'), join(folder, 'power-up.json'));
  const page = join(folder, 'pages/card-section');
  await build({
    configFile: false,
    root: join(ROOT, 'test/bench/store-page'),
    base: './',
    logLevel: 'error',
    build: { outDir: page, emptyOutDir: true, modulePreload: false },
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
