import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CAPABILITIES } from '../../src/connector/registry.ts';
import { json, text } from './source-files.ts';

const NAMES: Readonly<Record<string, string>> = {
  en: 'Whose Turn',
  ru: 'Чей ход',
  es: '¿A quién le toca?',
};

it('lists in the manifest exactly the capabilities that the connector registers', () => {
  const listed = json('manifest/power-up.json')['capabilities'];
  expect(listed).toEqual([...CAPABILITIES].sort());
});

it('names the product and a connector that exists', () => {
  const { name, connectorPath } = json('manifest/power-up.json');
  expect(name).toBe(NAMES['en']);
  expect(connectorPath).toBe('connector/index.html');
  expect(existsSync(`src/${connectorPath}`)).toBe(true);
});

it.each(Object.entries(NAMES))('has a text for the directory in %s', (language, name) => {
  const listing = text(`manifest/listing/${language}.md`);
  expect(listing.startsWith(`# ${name}\n`)).toBe(true);
  expect(listing.length).toBeGreaterThan(800);
});

it('says the same under the same number of headings in every language', () => {
  const headings = Object.keys(NAMES).map(
    (language) => text(`manifest/listing/${language}.md`).match(/^##? /gm)?.length,
  );
  expect(new Set(headings).size).toBe(1);
  expect(headings[0]).toBeGreaterThan(3);
});
