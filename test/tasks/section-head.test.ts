import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/i18n/locale.ts';
import { sectionHead } from '../../src/tasks/section-head.ts';
import { createWords } from '../../src/tasks/words.ts';
import { press } from '../support/journals.ts';
import { openBench, type Setting } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

async function headOf(setting: Setting, locale: Locale = 'en') {
  const bench = await openBench(setting);
  const sight = bench.sight();
  const words = createWords(locale, bench.ports.zone, sight.now, sight.people);
  return sectionHead(sight, words);
}

type Row = readonly [locale: Locale, headline: string, dateLine: string | undefined];

function each(setting: Setting, ...rows: Row[]) {
  it.each(rows)('%s: %s / %s', async (locale, headline, dateLine) => {
    const head = await headOf(setting, locale);
    expect(head?.headline).toBe(headline);
    expect(head?.dateLine).toBe(dateLine);
  });
}

const { edits, version, handedOver, moved } = stories;
const { owner, representative, otherOfAgency, managerUntaken, otherUntaken } = viewers;

it('has no head on an idle card', async () => {
  expect(await headOf({ ...representative })).toBeUndefined();
});

describe('edits, to the specialist whose card it is', () => {
  each(
    { ...owner, story: edits },
    ['en', 'Your turn: 2 edits', 'By Wed 25 Nov, 19:00 · 3 working days left'],
    ['ru', 'Ход за вами: 2 правки', 'Не позднее: ср 25 нояб., 19:00 · осталось 3 рабочих дня'],
    ['es', 'Te toca: 2 cambios', 'A más tardar: mié 25 nov, 19:00 · quedan 3 días hábiles'],
  );
});

describe('a date on the day off that comes next, to the owner', () => {
  each(
    {
      ...owner,
      story: (story) => {
        const asked = story.add('priya', press.request(['Logo'], '2026-11-25'));
        story.add('tom', press.date(asked, '2026-11-22'));
      },
      now: '2026-11-21 12:00',
    },
    ['en', 'Your turn: 1 edit', 'By Sun 22 Nov, 19:00'],
    ['ru', 'Ход за вами: 1 правка', 'Не позднее: вс 22 нояб., 19:00'],
    ['es', 'Te toca: 1 cambio', 'A más tardar: dom 22 nov, 19:00'],
  );
});

describe('a first version that was handed over', () => {
  each(
    {
      ...representative,
      story: (story) => {
        const promised = story.add('tom', press.worked('2026-11-26'));
        story.add('tom', press.handOver(promised), '2026-11-25 17:20');
      },
      now: '2026-11-26 10:00',
    },
    ['en', 'Handed over · Tom · Wed 25 Nov, 17:20', undefined],
    ['ru', 'Передано · Tom · ср 25 нояб., 17:20', undefined],
    ['es', 'Entregado · Tom · mié 25 nov, 17:20', undefined],
  );
});

describe('edits, to the representative', () => {
  each(
    { ...representative, story: edits },
    ['en', "Agency's turn: 2 edits, Tom is on it", 'Ready by Wed 25 Nov, 19:00'],
    ['ru', 'Ход за агентством: 2 правки. Занимается: Tom', 'Готово не позднее: ср 25 нояб., 19:00'],
    [
      'es',
      'Le toca a la agencia: 2 cambios. A cargo: Tom',
      'Listo a más tardar: mié 25 nov, 19:00',
    ],
  );
});

describe('edits that nobody took, to anybody of the agency', () => {
  each(
    { ...otherUntaken, story: edits },
    ['en', "Agency's turn: 2 edits", 'Ready by Wed 25 Nov, 19:00'],
    ['ru', 'Ход за агентством: 2 правки', 'Готово не позднее: ср 25 нояб., 19:00'],
    ['es', 'Le toca a la agencia: 2 cambios', 'Listo a más tardar: mié 25 nov, 19:00'],
  );
});

it('is the account manager’s turn while nobody took it', async () => {
  const head = await headOf({ ...managerUntaken, story: edits });
  expect(head?.headline).toBe('Your turn: 2 edits');
});

it('names everybody who is on it', async () => {
  const head = await headOf({ ...representative, story: edits, cardMembers: ['tom', 'uma'] });
  expect(head?.headline).toBe("Agency's turn: 2 edits, Tom and Uma are on it");
});

describe('one edit on its last working day but one', () => {
  const one = {
    story: (story: Parameters<typeof edits>[0]) =>
      void story.add('priya', press.request(['Logo'], '2026-11-23')),
  };
  each(
    { ...owner, ...one },
    ['en', 'Your turn: 1 edit', 'By Mon 23 Nov, 19:00 · 1 working day left'],
    ['ru', 'Ход за вами: 1 правка', 'Не позднее: пн 23 нояб., 19:00 · остался 1 рабочий день'],
    ['es', 'Te toca: 1 cambio', 'A más tardar: lun 23 nov, 19:00 · queda 1 día hábil'],
  );
});

describe('five edits with five working days left', () => {
  const five = {
    story: (story: Parameters<typeof edits>[0]) =>
      void story.add('priya', press.request(['a', 'b', 'c', 'd', 'e'], '2026-11-27')),
  };
  each({ ...owner, ...five }, [
    'ru',
    'Ход за вами: 5 правок',
    'Не позднее: пт 27 нояб., 19:00 · осталось 5 рабочих дней',
  ]);
});

describe('due today', () => {
  each(
    { ...owner, story: edits, now: '2026-11-25 09:00' },
    ['en', 'Your turn: 2 edits', 'Today by 19:00'],
    ['ru', 'Ход за вами: 2 правки', 'Сегодня, не позднее: 19:00'],
    ['es', 'Te toca: 2 cambios', 'Hoy, a más tardar: 19:00'],
  );
});

describe('a first version, to whom it belongs', () => {
  each(
    { ...owner, story: version },
    ['en', 'Your turn: the first version', 'By Thu 26 Nov, 19:00 · 4 working days left'],
    ['ru', 'Ход за вами: первая версия', 'Не позднее: чт 26 нояб., 19:00 · осталось 4 рабочих дня'],
    [
      'es',
      'Te toca: la primera versión',
      'A más tardar: jue 26 nov, 19:00 · quedan 4 días hábiles',
    ],
  );
});

describe('a first version, to the representative', () => {
  each(
    { ...representative, story: version },
    ['en', "Agency's turn: the first version, Tom is on it", 'Ready by Thu 26 Nov, 19:00'],
    [
      'ru',
      'Ход за агентством: первая версия. Занимается: Tom',
      'Готово не позднее: чт 26 нояб., 19:00',
    ],
    [
      'es',
      'Le toca a la agencia: la primera versión. A cargo: Tom',
      'Listo a más tardar: jue 26 nov, 19:00',
    ],
  );
});

describe('late until the next working day, to the owner', () => {
  each(
    { ...owner, story: edits, now: '2026-11-25 19:00' },
    ['en', 'It was due Wed 25 Nov. Hand over or give a new date.', undefined],
    ['ru', 'Срок был: ср 25 нояб. Передайте правки или назовите новый срок.', undefined],
    ['es', 'Vencía el mié 25 nov. Entrega los cambios o da otra fecha.', undefined],
  );
});

describe('late until the next working day, to the representative', () => {
  each(
    { ...representative, story: edits, now: '2026-11-25 19:00' },
    ['en', 'Agency is late. It was due Wed 25 Nov.', 'New date: not given yet.'],
    ['ru', 'Агентство опаздывает. Срок был: ср 25 нояб.', 'Новый срок пока не назван.'],
    ['es', 'La agencia lleva retraso. Vencía el mié 25 nov.', 'Aún no hay nueva fecha.'],
  );
});

describe('late for two working days, to the owner', () => {
  each(
    { ...owner, story: edits, now: '2026-11-27 10:00' },
    ['en', 'Late: 2 working days. Hand over or give a new date.', 'It was due Wed 25 Nov, 19:00.'],
    [
      'ru',
      'Опоздание: 2 рабочих дня. Передайте правки или назовите новый срок.',
      'Срок был: ср 25 нояб., 19:00.',
    ],
    [
      'es',
      'Retraso: 2 días hábiles. Entrega los cambios o da otra fecha.',
      'Vencía el mié 25 nov, 19:00.',
    ],
  );
});

describe('late for two working days over a weekend, to the representative', () => {
  each(
    { ...representative, story: edits, now: '2026-11-29 10:00' },
    ['en', 'Agency is late: 2 working days', 'It was due Wed 25 Nov. New date: not given yet.'],
    ['ru', 'Агентство опаздывает на 2 рабочих дня', 'Срок был: ср 25 нояб. Новый пока не назван.'],
    [
      'es',
      'La agencia lleva 2 días hábiles de retraso',
      'Vencía el mié 25 nov. Aún no hay nueva fecha.',
    ],
  );
});

describe('handed over', () => {
  each(
    { ...representative, story: handedOver, now: '2026-11-26 10:00' },
    ['en', 'Handed over · Tom · Wed 25 Nov, 17:20', undefined],
    ['ru', 'Правки готовы · Tom · ср 25 нояб., 17:20', undefined],
    ['es', 'Cambios entregados · Tom · mié 25 nov, 17:20', undefined],
  );
});

describe('a date that was moved', () => {
  it.each([
    ['en', 'Was Wed 25 Nov. Reason: banner sizes arrived late'],
    ['ru', 'Было: ср 25 нояб. Причина: banner sizes arrived late'],
    ['es', 'Antes: mié 25 nov. Motivo: banner sizes arrived late'],
  ] as const)('keeps the first one in sight, in %s', async (locale, note) => {
    const setting = { ...representative, story: moved, now: '2026-11-24 10:00' };
    const head = await headOf(setting, locale);
    expect(head?.note).toBe(note);
    expect(head?.dateLine).toContain('27');
  });

  it('gives an earlier date without a reason not the reason of the change before it', async () => {
    const story: Setting['story'] = (told) => {
      const asked = told.add('priya', press.request(['Logo'], '2026-11-25'));
      told.add('tom', press.date(asked, '2026-11-27', { why: 'Sizes came late.' }));
      told.add('tom', press.date(asked, '2026-11-24'));
    };
    const head = await headOf({ ...representative, story, now: '2026-11-23 10:00' });
    expect(head?.note).toBe('Was Wed 25 Nov');
  });
});

describe('from whom the edits came', () => {
  it.each([
    ['en', 'from Priya, Fri 20 Nov'],
    ['ru', 'Priya, пт 20 нояб.'],
    ['es', 'de Priya, vie 20 nov'],
  ] as const)('says who asked and when, in %s', async (locale, meta) => {
    expect((await headOf({ ...owner, story: edits }, locale))?.meta).toBe(meta);
  });

  it.each([
    ['en', 'Received by chat Thu 19 Nov · recorded by Ellen'],
    ['ru', 'Получено чт 19 нояб. · чат · запись: Ellen'],
    ['es', 'Recibido por chat el jue 19 nov · anotado por Ellen'],
  ] as const)('says how and when the agency got them, in %s', async (locale, meta) => {
    expect((await headOf({ ...owner, story: stories.fromChat }, locale))?.meta).toBe(meta);
  });

  it.each([
    ['en', 'Received in a meeting Thu 19 Nov · recorded by Ellen'],
    ['ru', 'Получено чт 19 нояб. · встреча · запись: Ellen'],
    ['es', 'Recibido en reunión el jue 19 nov · anotado por Ellen'],
  ] as const)('has for each way the words that go with it, in %s', async (locale, meta) => {
    expect((await headOf({ ...owner, story: stories.fromMeeting }, locale))?.meta).toBe(meta);
  });
});

describe('the colour', () => {
  const at = async (who: Setting, now: string) =>
    (await headOf({ ...who, story: edits, now }))?.tone;

  it('is the owner’s own, then near on the last working day before and on the day', async () => {
    expect(await at(owner, '2026-11-23 10:00')).toBe('own');
    expect(await at(owner, '2026-11-24 10:00')).toBe('soon');
    expect(await at(owner, '2026-11-25 10:00')).toBe('soon');
  });

  it('stays calm for everybody else until it is over', async () => {
    expect(await at(representative, '2026-11-25 10:00')).toBe('others');
    expect(await at(otherOfAgency, '2026-11-25 10:00')).toBe('others');
    expect(await at(representative, '2026-11-25 19:00')).toBe('late');
  });

  it('is not near yet when a day off was named and a working day lies between', async () => {
    const story = (of: Parameters<typeof edits>[0]) =>
      void of.add('priya', press.request(['Logo'], '2026-11-28'));
    expect((await headOf({ ...owner, story, now: '2026-11-26 10:00' }))?.tone).toBe('own');
    expect((await headOf({ ...owner, story, now: '2026-11-27 10:00' }))?.tone).toBe('soon');
  });
});

it('adds the city of the hour where the reader’s clock shows another one', async () => {
  const head = await headOf({ ...owner, story: edits, zone: 'Europe/Madrid' });
  expect(head?.dateLine).toBe('By Wed 25 Nov, 19:00, Moscow · 3 working days left');
});
