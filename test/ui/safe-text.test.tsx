// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { SafeText } from '../../src/ui/safe-text.tsx';

afterEach(cleanup);

/** Every element that may come out, with the attributes that it may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  DIV: ['class'],
  P: [],
  BR: [],
  STRONG: [],
  UL: [],
  OL: ['start'],
  LI: [],
  A: ['href', 'target', 'rel'],
};

function shown(text: string): HTMLElement {
  const { container } = render(<SafeText text={text} />);
  return container.firstElementChild as HTMLElement;
}

test('shows paragraphs, bold, lists and links as elements', () => {
  const box = shown('**More** leads\nsince:\n- new ads\n\n4. [file](https://a.example/x)');
  expect(box.innerHTML).toBe(
    '<p><strong>More</strong> leads<br>since:</p><ul><li>new ads</li></ul>' +
      '<ol start="4"><li><a href="https://a.example/x" target="_blank" rel="noopener noreferrer">' +
      'file</a></li></ol>',
  );
  screen.getByRole('link', { name: 'file' });
});

test('pasted HTML is text', () => {
  const pasted = '<img src=x onerror="alert(1)"><script>alert(1)</script>&lt;b&gt;';
  const box = shown(pasted);
  expect(box.textContent).toBe(pasted);
  expect(box.querySelectorAll('p > *')).toHaveLength(0);
});

test('what would turn the words around is taken out', () => {
  expect(shown('a\u202eb [c\u2066d](https://a.example)').textContent).toBe('ab cd');
});

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['**', '[', ']', '(', ')', '](', '[x](https://a.test)', 'https://b.test', 'javascript:'],
        ...['\n', '\n\n', '- ', '1. ', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>'],
        ...['"onclick="', "'", '&quot;', '{{', '{', 'data:text/html,', 'mailto:a@b.test', '\u0000'],
        ...['<svg/onload=1>', 'style=', '[y](javascript:alert(1))', '](https://', '\u202e', ' '],
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    ),
    { maxLength: 16 },
  )
  .map((parts) => parts.join(''));

test('whatever was written, no element and no attribute comes out but those allowed', () => {
  let links = 0;
  fc.assert(
    fc.property(hostile, (text) => {
      const box = shown(text);
      for (const element of [box, ...box.querySelectorAll('*')]) {
        const allowed = ALLOWED[element.tagName];
        expect(allowed, element.tagName).toBeDefined();
        expect(allowed).toEqual(expect.arrayContaining(element.getAttributeNames()));
        if (element.tagName !== 'A') continue;
        links += 1;
        expect(element.getAttribute('href')).toMatch(/^(?:https?:\/\/|mailto:)/i);
        expect(element.getAttribute('rel')).toBe('noopener noreferrer');
        expect(element.getAttribute('target')).toBe('_blank');
      }
      cleanup();
    }),
    { seed: 13, numRuns: 400 },
  );
  expect(links).toBeGreaterThan(50);
});
