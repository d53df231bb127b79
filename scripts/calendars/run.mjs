/**
 * node scripts/calendars/run.mjs build   writes the generated files
 * node scripts/calendars/run.mjs check   compares with date-holidays and with the committed files
 *
 * The logic is TypeScript; Vite's runner loads it, since Node 20 cannot read types.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = module.main(process.argv[2]);
