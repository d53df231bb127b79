// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { BoardEntry } from '../../src/domain/roster/entries.ts';
import type { Locale } from '../../src/i18n/locale.ts';
import { RoleNoticeLine, roleNoticeOf } from '../../src/tasks/role-notice.tsx';
import { createWords } from '../../src/tasks/words.ts';
import { boardPress } from '../support/journals.ts';
import { readText } from '../support/read-text.ts';
import { BOARD_ENTRIES, openBench, type Setting } from './card-bench.ts';
import { withAccepted, withPress, withStandIn } from './role-entries.ts';
import { stories, viewers } from './stories.ts';
import '../support/all-languages.ts';

afterEach(cleanup);

const SETTLED = withAccepted(BOARD_ENTRIES);
const AWAY = withStandIn(SETTLED, 'dan', '2026-11-18', '2026-12-02');
const WITHOUT_PRIYA = [
  { id: 'ellen', name: 'Ellen' },
  { id: 'tom', name: 'Tom' },
  { id: 'dan', name: 'Dan' },
];

async function show(setting: Setting, locale: Locale = 'en') {
  const bench = await openBench({ board: SETTLED, ...setting });
  const { card, ports } = bench;
  const sight = bench.sight();
  const notice = roleNoticeOf(sight);
  const words = createWords(locale, 'Europe/Moscow', sight.now, sight.people);
  const { doors, memory } = ports;
  if (notice !== undefined) {
    render(<RoleNoticeLine {...{ notice, card, sight, words, doors, memory }} />);
  }
  return { ...bench, notice };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const said = () => readText(screen.getByRole('status').querySelector('p')?.textContent);

describe('a representative who did not confirm it yet', () => {
  it.each([
    ['en', 'Ellen named you as the one who decides for the client.', 'Confirm', 'Not me'],
    ['ru', 'За клиента решаете вы: так указывает Ellen.', 'Подтвердить', 'Это не я'],
    ['es', 'Ellen te eligió para decidir por el cliente.', 'Confirmar', 'No soy yo'],
  ] as const)('is told who named her, in %s', async (locale, text, yes, no) => {
    await show({ board: BOARD_ENTRIES }, locale);
    expect(said()).toBe(text);
    screen.getByRole('button', { name: yes });
    screen.getByRole('button', { name: no });
  });

  it('confirms the entry that named her', async () => {
    const { boardEntries, sight } = await show({ board: BOARD_ENTRIES });
    const naming = BOARD_ENTRIES.find((e) => e.kind === 'named' && e.role === 'representative');
    press('Confirm');
    await waitFor(() =>
      expect(boardEntries().at(-1)).toMatchObject({
        kind: 'accepted',
        by: 'priya',
        ref: naming?.id,
      }),
    );
    await waitFor(() => expect(roleNoticeOf(sight())).toBeUndefined());
  });

  it('*Not me* opens the team where she can name somebody else', async () => {
    const { opened, memory, boardEntries } = await show({ board: BOARD_ENTRIES });
    press('Not me');
    expect(opened).toEqual(['team']);
    expect(memory.kept.get('settings.open')).toBe('pass');
    expect(boardEntries()).toHaveLength(BOARD_ENTRIES.length);
  });

  it('is asked later where another *Confirm* stands on the card', async () => {
    const sight = (await show({ board: BOARD_ENTRIES })).sight();
    const offers = { ...sight.offers, plain: ['dispute'] as const };
    expect(roleNoticeOf({ ...sight, offers })).toBeUndefined();
  });

  it('was named by somebody who has left since', async () => {
    const people = [{ id: 'priya', name: 'Priya' }];
    await show({ board: BOARD_ENTRIES, people });
    expect(said()).toBe('You were named as the one who decides for the client.');
  });

  it('is not asked while she may not write', async () => {
    expect((await show({ board: BOARD_ENTRIES, mayWrite: false })).notice).toBeUndefined();
  });
});

describe('her stand-in', () => {
  it.each([
    ['en', 'You decide for Priya until Wed 2 Dec.'],
    ['ru', 'Вы заменяете: Priya. Решаете за клиента по ср 2 дек. включительно.'],
    ['es', 'Decides por Priya hasta el mié 2 dic inclusive.'],
  ] as const)('is told for whom and until when, in %s', async (locale, text) => {
    await show({ ...viewers.colleague, board: AWAY }, locale);
    expect(said()).toBe(text);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('reads the last day on one line', async () => {
    await show({ ...viewers.colleague, board: AWAY });
    const text = screen.getByText(/You decide for Priya/).textContent;
    expect(text).toContain('Wed\u00a02\u00a0Dec');
  });

  it('is told nothing before and after', async () => {
    for (const now of ['2026-11-17 23:59', '2026-12-03 00:00']) {
      expect((await show({ ...viewers.colleague, board: AWAY, now })).notice).toBeUndefined();
    }
  });

  it('without a last day decides until she is back', async () => {
    const press = boardPress.name('dan', 'standIn', '2026-11-18 00:00');
    await show({ ...viewers.colleague, board: withPress(SETTLED, 'priya', press) });
    expect(said()).toBe('You decide for Priya.');
  });

  it.each([
    ['en', 'Your stand-in is no longer on the board: the decision is yours.'],
    ['ru', 'Ваша замена больше не на доске: решаете вы.'],
    ['es', 'Tu suplente ya no está en el tablero: decides tú.'],
  ] as const)('who left the board is told to her, in %s', async (locale, text) => {
    const people = [{ id: 'priya', name: 'Priya' }];
    const { opened, memory } = await show({ board: AWAY, people }, locale);
    expect(said()).toBe(text);
    fireEvent.click(screen.getByRole('button'));
    expect(opened).toEqual(['team']);
    expect(memory.kept.get('settings.open')).toBe('away');
  });
});

describe('a representative who left the board', () => {
  const LEFT = {
    en: 'Who decides for the client is no longer on the board. What was decided before stays.',
    ru: 'Тот, кто решает за клиента, больше не на доске. Прежние решения остаются в силе.',
    es: 'Quien decide por el cliente ya no está en el tablero. Lo decidido antes sigue en pie.',
  };

  it.each([
    ['en', 'Ellen can choose who decides now.'],
    ['ru', 'Выбрать, кто решает теперь, может: Ellen.'],
    ['es', 'Ellen puede elegir quién decide ahora.'],
  ] as const)('is told to both sides, with who can choose, in %s', async (locale, who) => {
    for (const viewer of ['dan', 'tom']) {
      await show({ viewer, people: WITHOUT_PRIYA }, locale);
      expect(said()).toBe(`${LEFT[locale]} ${who}`);
      expect(screen.queryAllByRole('button')).toEqual([]);
      cleanup();
    }
  });

  it('can be replaced by who may choose', async () => {
    const running = { story: stories.edits, people: WITHOUT_PRIYA };
    const { opened } = await show({ ...viewers.managerUntaken, ...running });
    expect(said()).toBe(LEFT.en);
    press('Choose');
    expect(opened).toEqual(['team']);
  });

  it('needs no second *Choose* where the state offers one', async () => {
    await show({ ...viewers.managerUntaken, story: stories.idle, people: WITHOUT_PRIYA });
    expect(said()).toBe(LEFT.en);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('is told to an observer without a button', async () => {
    await show({ ...viewers.observer, people: WITHOUT_PRIYA });
    expect(said()).toBe(`${LEFT.en} Ellen can choose who decides now.`);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('is no matter while her stand-in decides', async () => {
    const { notice } = await show({ viewer: 'dan', board: AWAY, people: WITHOUT_PRIYA });
    expect(notice?.kind).toBe('standIn');
  });
});

test('nobody else is told anything, a former representative least of all', async () => {
  const passed = withPress(SETTLED, 'priya', boardPress.name('dan', 'representative'));
  const quiet: readonly (readonly [string, readonly BoardEntry[]])[] = [
    ['priya', SETTLED],
    ['priya', AWAY],
    ['priya', passed],
    ['dan', BOARD_ENTRIES],
    ['tom', BOARD_ENTRIES],
    ['ellen', AWAY],
  ];
  for (const [viewer, board] of quiet) {
    expect([viewer, (await show({ viewer, board })).notice]).toEqual([viewer, undefined]);
  }
});
