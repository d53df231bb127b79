/**
 * node scripts/sample-journals/run.mjs build   writes src/host/sample/sample-journals.<language>.json
 * node scripts/sample-journals/run.mjs check   compares them with what the stories make
 *
 * The logic is TypeScript; Vite's runner loads it, since Node 20 cannot read types.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(process.argv[2]);
