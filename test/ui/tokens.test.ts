import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const SELECTORS = {
  light: 'html[data-color-mode="light"]',
  dark: 'html[data-color-mode="dark"]',
  system: 'html:not([data-color-mode="light"], [data-color-mode="dark"])',
} as const;

const css = readFileSync('src/ui/tokens.css', 'utf8');
const [outside = '', inside = ''] = css.split('@media (prefers-color-scheme: dark)');
const themes = {
  light: tokensOf(outside, SELECTORS.light),
  dark: tokensOf(outside, SELECTORS.dark),
  'no theme named, light system': tokensOf(outside, SELECTORS.system),
  'no theme named, dark system': tokensOf(inside, SELECTORS.system),
};
const sources = ['src/ui', 'src/pages', 'src/tasks']
  .flatMap(filesIn)
  .filter((path) => /\.(css|tsx?|html)$/.test(path) && !path.endsWith('tokens.css'));
const used = new Set(sources.flatMap((path) => read(path).match(/--ds-[\w-]+/g) ?? []));

test.each(Object.entries(themes))('every token in use is defined for: %s', (_, tokens) => {
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !tokens.has(name))).toEqual([]);
});

test('the theme of the system has the very colours of the named one', () => {
  expect([...themes['no theme named, light system']]).toEqual([...themes.light]);
  expect([...themes['no theme named, dark system']]).toEqual([...themes.dark]);
});

test('no rule gives a token a fallback', () => {
  const withFallback = sources.filter((path) => /var\(\s*--[\w-]+\s*,/.test(read(path)));
  expect(withFallback).toEqual([]);
});

test('no part names a colour of its own', () => {
  const naming = sources.filter(
    (path) => path.endsWith('.css') && /#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i.test(read(path)),
  );
  expect(naming).toEqual([]);
});

const PAIRS = [
  ['text', 'surface'],
  ['text-subtle', 'surface'],
  ['text-subtlest', 'surface'],
  ['text-subtlest', 'surface-sunken'],
  ['text-subtlest', 'background-still'],
  ['text-subtle', 'background-still'],
  ['text-subtlest', 'background-input'],
  ['text-inverse', 'background-brand-bold'],
  ['text-inverse', 'background-brand-bold-hovered'],
  ['text-inverse', 'background-information-bold'],
  ['text-information', 'background-information'],
  ['text-discovery', 'background-discovery'],
  ['text-success', 'background-success'],
  ['text-success', 'surface'],
  ['text-warning', 'background-warning'],
  ['text-accent-orange', 'background-accent-orange'],
  ['text-accent-lime', 'background-accent-lime'],
  ['text-danger', 'background-danger'],
  ['text-danger', 'surface'],
  ['text-selected', 'background-selected'],
  ['text', 'background-selected'],
  ['text', 'background-warning'],
  ['text', 'background-danger'],
  ['link', 'surface'],
] as const;

test.each(
  PAIRS.flatMap((pair) => (['light', 'dark'] as const).map((theme) => [...pair, theme] as const)),
)('%s on %s is readable (%s)', (text, back, theme) => {
  expect(contrast(color(theme, text), color(theme, back))).toBeGreaterThanOrEqual(4.5);
});

test.each(['light', 'dark'] as const)(
  'borders of inputs and focus rings stand out (%s)',
  (theme) => {
    for (const name of ['border-input', 'border-focused', 'border-selected']) {
      expect(contrast(color(theme, name), color(theme, 'surface'))).toBeGreaterThanOrEqual(3);
    }
  },
);

function tokensOf(source: string, selector: string): ReadonlyMap<string, string> {
  const body = source.slice(source.indexOf(selector) + selector.length).split('}')[0] ?? '';
  const rows = [...body.matchAll(/(--ds-[\w-]+):\s*([^;]+);/g)];
  return new Map(rows.map(([, name = '', value = '']) => [name, value]));
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name}`);
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

function color(theme: 'light' | 'dark', name: string): string {
  return themes[theme].get(`--ds-${name}`) ?? '';
}

/** WCAG 2 contrast ratio of two opaque colours. */
function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  expect(hex).toMatch(/^#[0-9a-f]{6}$/);
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
