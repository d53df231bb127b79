import { expect, test } from 'vitest';
import {
  withBoardConfig,
  withLibraryAddress,
  withLibraryConfig,
  withLocalOrigins,
} from '../../../src/host/server/board-page.ts';

test('changes nothing in a page of the Power-Up but the library’s address', () => {
  const html =
    '<script src="https://p.trellocdn.com/power-up.min.js"></script><script src="./a.js"></script>';
  expect(withLibraryAddress(html, 'http://localhost:1/l.js')).toBe(
    '<script src="http://localhost:1/l.js"></script><script src="./a.js"></script>',
  );
});

test('puts the local origin where the policy names Trello’s, and loosens nothing else', () => {
  const policy =
    "default-src 'none'; script-src 'self' https://p.trellocdn.com; connect-src https://api.trello.com; frame-ancestors https://trello.com";
  expect(
    withLocalOrigins({ 'content-security-policy': policy, date: 'x' }, 'http://localhost:1'),
  ).toEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self' http://localhost:1; connect-src http://localhost:1; frame-ancestors http://localhost:1",
    date: 'x',
  });
});

test('keeps a configuration from ending its own script', () => {
  const powerUp = { name: '</script><b>', connectorPath: 'c.html', capabilities: [] };
  const html = withBoardConfig('<!--board-config-->', {
    powerUpBase: 'http://x/',
    powerUp,
    options: {},
  });
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  const json = html.slice(html.indexOf('{'), html.lastIndexOf('}') + 1);
  expect(JSON.parse(json)).toMatchObject({ powerUp });
});

test('tells the library its board before its first line', () => {
  expect(withLibraryConfig('code();', 'http://localhost:1', -5).split('\n')).toEqual([
    'globalThis.__BOARD_ORIGIN="http://localhost:1";',
    'globalThis.__BOARD_DATE_OFFSET=-5;',
    'code();',
  ]);
  expect(withLibraryConfig('code();', 'http://localhost:1', 0, 'http://localhost:2')).toContain(
    'globalThis.__BOARD_API="http://localhost:2";\ncode();',
  );
});
