/**
 * npm run verify-record -- FILE [--keys FILE]
 *
 * Checks a saved record or certificate without a network. See docs/record-file.md.
 * The logic is TypeScript; Vite's runner loads it, since Node 20 cannot read types.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('./main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(process.argv.slice(2));
