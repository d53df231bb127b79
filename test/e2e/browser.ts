import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { refuseThirdPartyStorage } from './third-party-storage.ts';

export interface LaunchOptions {
  /** Frames of another site than the page's get no storage, as with third-party cookies blocked. */
  readonly blockThirdPartyStorage?: boolean;
  /** Frames of another site run in a process of their own, as in every Chrome on a desktop; the headless shell does
   *  so only when told. */
  readonly isolateSites?: boolean;
}

export interface LaunchedBrowser {
  readonly newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  readonly close: () => Promise<void>;
  readonly version: string;
}

/**
 * Our own flags, never the package's: those are for a cloud function (`--single-process
 * --disable-web-security --disable-site-isolation-trials`), and with them the page could read into
 * the Power-Up's frame, so the boundary under test would not be there.
 */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that came with `npm ci`, or the one that `CHROMIUM_PATH` names. */
export async function launchBrowser(options: LaunchOptions = {}): Promise<LaunchedBrowser> {
  const args = options.isolateSites ? [...FLAGS, '--site-per-process'] : FLAGS;
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args });
  return {
    version: browser.version(),
    close: () => browser.close(),
    newContext: async (contextOptions) => {
      const context = await browser.newContext(contextOptions);
      if (options.blockThirdPartyStorage) await context.addInitScript(refuseThirdPartyStorage);
      return context;
    },
  };
}

/**
 * The Chromium to run, unpacked first if need be. The unpacking (about 200 MB) is not safe in two
 * processes at once, so `global-setup.ts` calls this before any worker starts.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  // By version: the package takes any file called chromium that it finds, whatever its version.
  const cache = absolute(`node_modules/.cache/chromium/${packagedVersion()}/`);
  const unpacked = `${cache}chromium`;
  if (existsSync(unpacked)) return unpacked;
  mkdirSync(cache, { recursive: true });
  return unpackInto(cache);
}

/** The package unpacks into the system's folder for temporary files and takes no other address. */
async function unpackInto(folder: string): Promise<string> {
  const { default: packaged } = await import('@sparticuz/chromium');
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await packaged.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

function packagedVersion(): string {
  const text = readFileSync(absolute('node_modules/@sparticuz/chromium/package.json'), 'utf8');
  const parsed: unknown = JSON.parse(text);
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) {
    return String(parsed.version);
  }
  throw new Error('The Chromium package names no version');
}

function absolute(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url));
}
