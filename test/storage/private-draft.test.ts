import { expect, test } from 'vitest';
import { createPrivateDraft } from '../../src/storage/private-draft.ts';

function stored(value?: unknown) {
  const key = {
    value,
    get: async () => key.value,
    set: async (next: unknown) => {
      key.value = next;
      return true;
    },
  };
  return key;
}

test.each(['A short one', 'Длинный отчёт о рекламе. '.repeat(200)])(
  'a draft comes back as it was, within what Trello keeps: %#',
  async (text) => {
    const key = stored();
    const draft = createPrivateDraft(key, 'card1');
    expect(await draft.write(text)).toBe(true);
    expect(JSON.stringify(key.value).length).toBeLessThan(3200);
    expect(await draft.read()).toBe(text);
  },
);

test('an empty text takes the key away', async () => {
  const key = stored({ v: 1 });
  await createPrivateDraft(key, 'card1').write('');
  expect(key.value).toBeUndefined();
});

test('a draft of another card is none of this one', async () => {
  const key = stored();
  await createPrivateDraft(key, 'card1').write('Mine');
  expect(await createPrivateDraft(key, 'card2').read()).toBeUndefined();
});

test.each([null, 'text', 7, { v: 2, card: 'card1', entries: ['a'] }, { v: 1, card: 'card1' }])(
  'what is none of ours is no draft: %j',
  async (value) => {
    expect(await createPrivateDraft(stored(value), 'card1').read()).toBeUndefined();
    const odd = { v: 1, card: 'card1', entries: [{ a: 1 }] };
    expect(await createPrivateDraft(stored(odd), 'card1').read()).toBeUndefined();
  },
);
