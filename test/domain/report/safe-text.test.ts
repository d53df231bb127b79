import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeHref } from '../../../src/domain/report/link.ts';
import {
  type Block,
  type Line,
  plainTextOf,
  readLine,
  readSafeText,
} from '../../../src/domain/report/safe-text.ts';

const text = (words: string) => ({ kind: 'text', text: words }) as const;
const link = (words: string, href: string) => ({ kind: 'link', text: words, href }) as const;
const bold = (...parts: (ReturnType<typeof text> | ReturnType<typeof link>)[]) =>
  ({ kind: 'bold', parts }) as const;

describe('blocks', () => {
  test('an empty line ends a paragraph, a line break stays one', () => {
    expect(readSafeText('One\r\nTwo\n\n \nThree')).toEqual([
      { kind: 'paragraph', lines: [[text('One')], [text('Two')]] },
      { kind: 'paragraph', lines: [[text('Three')]] },
    ]);
    expect(readSafeText(' \n\n')).toEqual([]);
  });

  test('lists need no empty line around them, and a numbered one begins where it does', () => {
    expect(readSafeText('Why:\n- more\n• better\n\n3. three\n4) four\nSo.')).toEqual([
      { kind: 'paragraph', lines: [[text('Why:')]] },
      { kind: 'bullets', items: [[text('more')], [text('better')]] },
      { kind: 'numbers', start: 3, items: [[text('three')], [text('four')]] },
      { kind: 'paragraph', lines: [[text('So.')]] },
    ]);
  });

  test.each(['-', '–', '—', '*', '•'])(
    'a line that begins with %s and a blank is of a list',
    (mark) => {
      const item = { kind: 'bullets', items: [[text('больше')]] };
      expect(readSafeText(`${mark} больше`)).toEqual([item]);
      expect(readSafeText(`${mark}\u00a0больше`)).toEqual([item]);
    },
  );

  test('a number or a minus that begins a line is no list', () => {
    const kinds = readSafeText('2026. A year\n\n-3 %\n\n1.5 times\n\n- \n\n**Bold** begins');
    expect(kinds.map(({ kind }) => kind)).toEqual(Array(5).fill('paragraph'));
  });
});

describe('lines', () => {
  test.each<[string, Line]>([
    ['a **b** c', [text('a '), bold(text('b')), text(' c')]],
    ['**a** and **b**', [bold(text('a')), text(' and '), bold(text('b'))]],
    ['2 ** 3 ** 4', [text('2 ** 3 ** 4')]],
    ['**open', [text('**open')]],
    ['****', [text('****')]],
    ['[file](https://a.example/x)', [link('file', 'https://a.example/x')]],
    ['[f](https://a.example/x_(1))!', [link('f', 'https://a.example/x_(1)'), text('!')]],
    ['**[a](https://a.example)**', [bold(link('a', 'https://a.example'))]],
    ['[mail](mailto:a@b.example)', [link('mail', 'mailto:a@b.example')]],
    [
      'see https://a.example/x, (https://b.example).',
      [
        text('see '),
        link('https://a.example/x', 'https://a.example/x'),
        text(', ('),
        link('https://b.example', 'https://b.example'),
        text(').'),
      ],
    ],
    ['https://a.example/w_(b)', [link('https://a.example/w_(b)', 'https://a.example/w_(b)')]],
    ['[x](javascript:alert(1))', [text('[x](javascript:alert(1))')]],
    ['[x](data:text/html,1)', [text('[x](data:text/html,1)')]],
    ['javascript:alert(1)', [text('javascript:alert(1)')]],
    ['<img src=x onerror=alert(1)>', [text('<img src=x onerror=alert(1)>')]],
    ['xhttps://a.example', [text('xhttps://a.example')]],
    ['https://good.example@bad.example', [text('https://good.example@bad.example')]],
  ])('%s', (line, expected) => {
    expect(readLine(line)).toEqual(expected);
  });

  test.each(['https://bank.example', 'www.bank.example', 'bank.example/login'])(
    'a link that calls itself %s and leads elsewhere shows where it leads',
    (name) => {
      expect(readLine(`[${name}](https://evil.test)`)).toEqual([
        link('https://evil.test', 'https://evil.test'),
      ]);
      expect(readLine(`[${name}](https://${name.replace('https://', '')})`)[0]).toMatchObject({
        text: name,
      });
    },
  );
});

test('as plain text it keeps its words, lists and addresses', () => {
  const blocks = readSafeText('**More** leads:\n- [file](https://a.example)\n- b\n\n7. c\n8. d');
  expect(plainTextOf(blocks)).toBe('More leads:\n\n- file (https://a.example)\n- b\n\n7. c\n8. d');
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '**',
          '*',
          '[',
          ']',
          '(',
          ')',
          '](',
          'https://a.test',
          '[x](http://b.test)',
          'https://',
          'javascript:',
          'mailto:',
          '\n',
          '\n\n',
        ],
        ...['- ', '1. ', '<script>', '<img src=x onerror=1>', '&lt;', '"', "'", '\\', '@', '.'],
        ...['a', 'example.com', '/', '\u202e', '\u0000', ' ', '\t', 'data:text/html,'],
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

function linesOf(block: Block): readonly Line[] {
  return block.kind === 'paragraph' ? block.lines : block.items;
}

test('whatever was written, links lead only where links may, and no word is lost', () => {
  let links = 0;
  fc.assert(
    fc.property(hostile, (written) => {
      const blocks = readSafeText(written);
      const flat = blocks
        .flatMap(linesOf)
        .flat()
        .flatMap((part) => (part.kind === 'bold' ? part.parts : [part]));
      for (const part of flat) {
        if (part.kind !== 'link') continue;
        links += 1;
        expect(isSafeHref(part.href)).toBe(true);
        expect(written).toContain(part.href);
      }
      const letters = (of: string) => of.replace(/[^\p{L}]/gu, '').length;
      const shown = flat.map((part) =>
        part.kind === 'link' && part.text !== part.href ? part.text + part.href : part.text,
      );
      expect(letters(shown.join(''))).toBeGreaterThanOrEqual(letters(written) - lostNames(written));
    }),
    { seed: 10, numRuns: 3000 },
  );
  expect(links).toBeGreaterThan(20);
});

/** A name that would lead astray gives way to the address. */
function lostNames(written: string): number {
  const names = [...written.matchAll(/\[([^\][\n]*)\]\(/g)].map(([, name = '']) => name);
  return names.join('').replace(/[^\p{L}]/gu, '').length;
}

test('a book of marks is read at once', () => {
  const started = performance.now();
  for (const piece of ['*', '**', '** ', '[', '[a](', '](', 'https://', '(', 'https://a)', '- ']) {
    readSafeText(piece.repeat(100_000 / piece.length));
  }
  expect(performance.now() - started).toBeLessThan(20_000);
});
