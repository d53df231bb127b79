import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeHref, readLink } from '../../../src/domain/report/link.ts';
import { getOrThrow } from '../../../src/domain/result.ts';

describe('a link is http, https or mailto, with nothing hidden in it', () => {
  test.each([
    'https://example.com',
    'http://example.com/',
    'https://docs.example.com:8443/a/b?c=d&e=%20#f(1)',
    'HTTPS://EXAMPLE.COM',
    'https://пример.рф/отчёт',
    'mailto:ellen@example.com',
  ])('%s', (href) => {
    expect(isSafeHref(href)).toBe(true);
  });

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://example.com/1',
    '//example.com',
    'https:example.com',
    'https:///example.com',
    'https://',
    'https://trello.com@evil.example',
    'https://trello.com\\@evil.example',
    'https://example.com/"onclick="x',
    'https://example.com/<b>',
    'https://example.com/\u202etxt.exe',
    'https://example.com/a b',
    'mailto:a@b.c?bcc=x@y.z',
    'https://example.com.80/',
    'https://3232235777/',
    'https://a..example/',
    'https://example.com:99999/',
    `https://example.com/${'a'.repeat(1000)}`,
    '',
  ])('not %j', (href) => {
    expect(isSafeHref(href)).toBe(false);
    expect(readLink(href).ok).toBe(false);
  });
});

describe('the field of a link', () => {
  test('takes an address without its scheme as https', () => {
    expect(getOrThrow(readLink(' docs.example.com/november ', ' November '))).toEqual({
      url: 'https://docs.example.com/november',
      name: 'November',
    });
    expect(getOrThrow(readLink('localhost.test:8080/x')).url).toBe('https://localhost.test:8080/x');
  });

  test.each(['report', 'see below', 'ftp://example.com/a', 'mailto:a@b.c'])(
    'says of "%s" that it is none, and what was typed',
    (text) => {
      expect(readLink(text)).toEqual({ ok: false, error: { type: 'NotALink', text } });
    },
  );
});

test('what passes is an address for a browser too: its scheme is allowed and it has no user', () => {
  const pieces = fc.constantFrom(
    ...[
      'https://',
      'http:',
      'javascript:',
      'mailto:',
      '@',
      '//',
      '/',
      '\\',
      '.',
      'a',
      'example.com',
    ],
    ...['?', '#', ':', '80', '%', '\t', '\u202e', '(', ')', '&'],
  );
  const starts = fc.constantFrom('', 'https://a', 'http://example.com');
  const texts = fc
    .tuple(starts, fc.array(pieces, { maxLength: 8 }))
    .map(([start, parts]) => start + parts.join(''));
  let passed = 0;
  fc.assert(
    fc.property(texts, (text) => {
      if (!isSafeHref(text)) return;
      passed += 1;
      const url = new URL(text);
      expect(['https:', 'http:', 'mailto:']).toContain(url.protocol);
      expect(url.username + url.password).toBe('');
    }),
    { seed: 9, numRuns: 20_000 },
  );
  expect(passed).toBeGreaterThan(500);
});
