import { expect, it } from 'vitest';
import { likeness } from '../../../src/domain/roster/topic-words.ts';

it.each([
  ['Banners', 'banners', 3],
  ['баннеры', 'Баннеры', 3],
  ['página', 'Pagina', 3],
  ['баннерами', 'баннеры', 2],
  ['кто делает баннеры?', 'баннеры', 2],
  ['text', 'ad texts', 2],
  ['texts of the site', 'ad texts', 1],
  ['для сайта', 'картинки для соцсетей', 0],
  ['design', 'development', 0],
  ['', 'design', 0],
  ['?', 'design', 0],
])('%s and %s: %i', (asked, topic, expected) => {
  expect(likeness(asked, topic)).toBe(expected);
});
