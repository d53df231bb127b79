import { expect, test } from 'vitest';
import { headersFor, parseHeadersFile } from '../../../src/host/server/headers-file.ts';

const RULES = parseHeadersFile(`# a comment
/*
  Content-Security-Policy: default-src 'none'; frame-ancestors https://trello.com
  Referrer-Policy: no-referrer

/assets/*
  Cache-Control: public, max-age=31536000, immutable
/a.html
  Referrer-Policy: origin
`);

test('gives every matching block’s headers, the later ones winning', () => {
  expect(headersFor(RULES, '/a.html')).toEqual({
    'content-security-policy': "default-src 'none'; frame-ancestors https://trello.com",
    'referrer-policy': 'origin',
  });
});

test('matches a star across folders and nothing by accident', () => {
  expect(headersFor(RULES, '/assets/deep/x.js')['cache-control']).toContain('immutable');
  expect(headersFor(RULES, '/assetsx.js')['cache-control']).toBeUndefined();
  expect(headersFor(RULES, '/aXhtml')['referrer-policy']).toBe('no-referrer');
});
