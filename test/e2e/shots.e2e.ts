import { expect, test } from 'vitest';
import { saveShots } from '../support/board/shots.ts';
import { launchBrowser } from './browser.ts';

// Not a test of anything: pictures for a person to look at, taken with SHOTS=1.

test.runIf(process.env['SHOTS'] === '1')(
  'saves pictures of every state',
  { timeout: 3_600_000 },
  async () => {
    const browser = await launchBrowser();
    try {
      expect(await saveShots(browser)).toBeGreaterThan(0);
    } finally {
      await browser.close();
    }
  },
);
