// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { boardButtons, onEnable, showSettings } from '../../../src/connector/capabilities/board.ts';
import { createFakeClient } from '../fake-client.ts';

it.each([
  ['en', 'Whose Turn'],
  ['ru', 'Чей ход'],
  ['es', '¿A quién le toca?'],
])(
  'has one button on the board, with a glyph for dark and one for light: %s',
  async (locale, text) => {
    const made = await boardButtons()(createFakeClient({ locale }).t);
    expect(made).toMatchObject([{ text, condition: 'always' }]);
    expect(made[0]?.icon.dark).not.toBe(made[0]?.icon.light);
  },
);

it.each([
  [
    'the board’s button',
    async (t: Client) => (await boardButtons()(t))[0]?.callback(t),
    'board',
    { over: 'modal' },
  ],
  [
    'Trello’s own settings',
    async (t: Client) => showSettings()(t),
    'board',
    { over: 'modal', tab: 'settings' },
  ],
  ['switching the Power-Up on', async (t: Client) => onEnable()(t), 'first-run', { over: 'modal' }],
])('opens a modal: %s', async (_name, press, page, args) => {
  const client = createFakeClient({ mayWrite: false });
  await press(client.t);
  expect(client.opened).toMatchObject([{ how: 'modal', options: {} }]);
  expect(client.opened[0]?.options['args']).toEqual(args);
  expect(client.opened[0]?.options['url']).toContain(`/pages/${page}/index.html`);
});

type Client = ReturnType<typeof createFakeClient>['t'];
