import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ShownElement, safeTextScript, shownByPage } from '../support/safe-text-page.ts';
import { type LaunchedBrowser, launchBrowser } from './browser.ts';

// What people write in reports, by the product's own renderer in a real browser, on a page that forbids nothing.

let browser: LaunchedBrowser;
let script: string;
beforeAll(async () => {
  [browser, script] = await Promise.all([launchBrowser(), safeTextScript()]);
});
afterAll(() => browser.close());

/** Every element that may come out, with the attributes that it may have and their values. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, RegExp>>>> = {
  ...{ P: {}, BR: {}, STRONG: {}, UL: {}, LI: {} },
  DIV: { class: /^safe-text$/ },
  OL: { start: /^\d{1,3}$/ },
  A: {
    // No names before an @, no quotes and no blanks: nothing in which another address hides.
    href: /^(?:https?:\/\/[^\s"'<>\\`@]+|mailto:[\w.+-]+@[^\s"'<>\\`@]+|https?:\/\/[^/?#@]+[/?#][^\s"'<>\\`]*)$/i,
    rel: /^noopener noreferrer$/,
    target: /^_blank$/,
  },
};

/** Each of them would run where it is taken for HTML, or for an address. */
const ATTACKS = [
  '<script>ran()</script>',
  '<img src=x onerror=ran()>',
  '<img src="x" onerror="ran()" />',
  '<svg/onload=ran()>',
  '<svg><script>ran()</script></svg>',
  '<svg><animate onbegin=ran() attributeName=x dur=1s>',
  '<body onload=ran()>',
  '<iframe srcdoc="<script>parent.ran()</script>"></iframe>',
  '<iframe src="javascript:parent.ran()"></iframe>',
  '<object data="javascript:ran()"></object>',
  '<input autofocus onfocus=ran()>',
  '<details open ontoggle=ran()>x</details>',
  '<video><source onerror=ran()></video>',
  '<marquee onstart=ran()>x</marquee>',
  '<style>@import "https://evil.test/x.css";</style>',
  '<link rel=stylesheet href="https://evil.test/x.css" onerror=ran()>',
  '<meta http-equiv=refresh content="0;url=javascript:ran()">',
  '<base href="https://evil.test/">',
  '<form action="javascript:ran()"><button>x</button></form>',
  '<math><mtext><img src=x onerror=ran()></mtext></math>',
  '</div></p><script>ran()</script>',
  '--><img src=x onerror=ran()>',
  '"><img src=x onerror=ran()>',
  '&lt;img src=x onerror=ran()&gt;',
  '[x](javascript:ran())',
  '[x](JaVaScRiPt:ran())',
  '[x](java\u0000script:ran())',
  '[x](java\tscript:ran())',
  '[x](&#106;avascript:ran())',
  '[x](//evil.test/x.js)',
  '[x](vbscript:ran())',
  '[x](data:text/html,<script>ran()</script>)',
  '[x](https://a.test/" onmouseover="ran())',
  "[x](https://a.test/'onclick='ran())",
  '[x](https://a.test\\@evil.test)',
  '[x](https://good.test@evil.test)',
  '[<img src=x onerror=ran()>](https://a.test)',
  'https://a.test/"onmouseover="ran()',
  'https://a.test/<img/src=x/onerror=ran()>',
  'mailto:a@b.test?body=<script>ran()</script>',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an attack on templates, as text.
  '{{constructor.constructor("ran()")()}} ${ran()} #{ran()}',
  '** <b onclick=ran()>x</b> **',
  '1. <img src=x onerror=ran()>',
  '- [x](javascript:ran())',
  '\u202e<script>ran()</script>\u2066',
];

const PIECES = [
  ...ATTACKS,
  ...['**', '[', ']', '(', ')', '](', '\n', '\n\n', '- ', '• ', '1. ', '999) ', ' ', '\t', '\r\n'],
  ...[
    'https://',
    'http://a.test',
    '[x](https://a.test)',
    'javascript:',
    'data:',
    'mailto:a@b.test',
  ],
  ...[
    '"',
    "'",
    '`',
    '&quot;',
    '&#34;',
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '\\',
  ],
  ...[
    'onclick=ran()',
    'style=',
    'srcdoc=',
    'ran()',
    '\u0000',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\ud800',
  ],
] as const;

const hostile = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((parts) => parts.join(''));

const TEXTS = [...ATTACKS, ...fc.sample(hostile, { seed: 23, numRuns: 800 })];

test(`of ${TEXTS.length} hostile texts nothing runs, and nothing comes out but what may`, async () => {
  const { page, asked, close } = await openPage();
  const shown = await shownByPage(page, TEXTS);
  expect(shown).toHaveLength(TEXTS.length);
  expect(shown.flat().flatMap(strangers)).toEqual([]);
  const links = shown.flat().filter(({ tag }) => tag === 'A');
  expect(links.length).toBeGreaterThan(100);
  // Taken for HTML the same texts do run here: whatever those shown above had begun has run by then, too.
  await page.evaluate(takeForHtml, ATTACKS);
  await page.waitForFunction(() => (window as unknown as Counting).runsOfHtml > 3); // counted below
  expect(await page.evaluate(() => (window as unknown as Counting).runs)).toBe(0); // counted below
  expect(asked()).toEqual([]);
  await close();
});

type Counting = Window & { runs: number; runsOfHtml: number };

async function openPage() {
  const context = await browser.newContext();
  const page: Page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.evaluate(() => {
    const counts = window as unknown as Counting & { ran(): void }; // named here first
    counts.runs = 0;
    counts.ran = () => {
      counts.runs += 1;
    };
  });
  await page.addScriptTag({ content: script });
  const close = () => context.close();
  // What the control asks for below is its own.
  return { page, asked: () => asked.filter((url) => !url.includes('evil.test')), close };
}

function takeForHtml(attacks: readonly string[]): void {
  const counts = window as unknown as Counting & { ranAsHtml(): void }; // named here first
  counts.runsOfHtml = 0;
  counts.ranAsHtml = () => {
    counts.runsOfHtml += 1;
  };
  for (const attack of attacks.filter((text) => text.includes('onerror'))) {
    const box = document.createElement('div');
    box.innerHTML = attack.replaceAll('ran()', 'ranAsHtml()');
    document.body.append(box);
  }
}

function strangers({ tag, attributes }: ShownElement): readonly string[] {
  const allowed = ALLOWED[tag];
  if (allowed === undefined) return [`an element ${tag}`];
  return attributes
    .filter(([name, value]) => allowed[name]?.test(value) !== true)
    .map(([name, value]) => `${tag} ${name}=${JSON.stringify(value)}`);
}
