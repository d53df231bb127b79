// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { press } from '../support/journals.ts';
import { approvalPresses, cardOf } from './approval-cards.ts';
import type { Setting } from './card-bench.ts';
import { showState } from './section-bench.tsx';

afterEach(cleanup);

describe('a recorded answer that was not right', () => {
  const disputed = (viewer: string, more: Setting = {}) =>
    cardOf('disputed', { viewer, now: '2026-11-26 10:00', ...more });

  it.each([
    [
      'en',
      'The recorded answer is not right · Priya · Wed 25 Nov',
      'Reason: That was about the other card',
    ],
    [
      'ru',
      'Записанный ответ неверен · Priya · ср 25 нояб.',
      'Причина: That was about the other card',
    ],
    [
      'es',
      'La respuesta anotada no es correcta · Priya · mié 25 nov',
      'Motivo: That was about the other card',
    ],
  ] as const)('is told to the agency with her words, in %s', async (locale, line, why) => {
    await showState(disputed('tom'), locale);
    screen.getByText(line);
    screen.getByText(why);
  });

  it.each(['ellen', 'priya', 'dan'])('is told to %s, with the reason once', async (viewer) => {
    await showState(disputed(viewer));
    screen.getByText('The recorded answer is not right · Priya · Wed 25 Nov');
    expect(screen.getAllByText(/That was about the other card/)).toHaveLength(1);
    screen.getByText('Was Tue 24 Nov');
  });

  it('is told until the next step, which a colleague’s view is not', async () => {
    const { story } = disputed('tom');
    const then = (more: (told: Parameters<NonNullable<typeof story>>[0]) => void): Setting => ({
      ...disputed('tom', { now: '2026-11-27 10:00' }),
      story: (told) => {
        story?.(told);
        more(told);
      },
    });
    const asked = (told: { readonly entries: readonly { readonly id: string }[] }) =>
      told.entries[0] as never;
    await showState(
      then(
        (told) => void told.add('dan', approvalPresses.remarks(asked(told)), '2026-11-26 11:00'),
      ),
    );
    screen.getByText(/^The recorded answer is not right · /);
    cleanup();
    await showState(
      then(
        (told) =>
          void told.add(
            'ellen',
            press.date(asked(told), '2026-12-01', { why: 'Prices' }),
            '2026-11-26 11:00',
          ),
      ),
    );
    expect(screen.queryByText(/^The recorded answer is not right · /)).toBeNull();
    screen.getByText('Was Tue 24 Nov. Reason: Prices');
  });
});
