import type { RussianPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const ru = {
  'thing.adAccount': 'доступ к рекламному кабинету',
  'thing.website': 'доступ к сайту',
  'thing.brief': 'бриф',
  'thing.feedback': 'комментарии',
  'thing.pictures': 'изображения',
  'thing.documents': 'документы',
  'thing.other': 'другое',
  'chip.adAccount': 'рекламный кабинет',
  'chip.website': 'сайт',
  'chip.brief': 'бриф',
  'chip.feedback': 'комментарии',
  'chip.pictures': 'изображения',
  'chip.documents': 'документы',
  'chip.other': 'другое',

  'pause.own.version': 'Первая версия пока подождёт. Срок сдвинется на столько же рабочих дней.',
  'pause.decision.others': 'Решение пока подождёт. Срок сдвинется на столько же рабочих дней.',
  'pause.byHand': 'Срок назван вручную: переносить ли его, решает агентство.',
  'pause.quote': '«{words}»',
  'pause.more': 'Также не хватает',
  'pause.due': 'Не позднее: {d}, {t}',
  'pause.returned': 'Это не то, что нужно · {name} · {d}: {why}',
  'pause.waiting': {
    one: 'Ждёт {n} правка',
    few: 'Ждут {n} правки',
    many: 'Ждут {n} правок',
    other: 'Ждут {n} правки',
  },
  'pause.waitingAsk': 'Что на согласовании',
  'pause.asks': 'С учётом дней ожидания срок был бы {d}, а назван {was}.',
  'pause.moved': 'Было {was}, стало {d}. Ждали {first} – {last}: {thing}.',
  'pause.moveWhy': 'Ждали: {thing}.',

  'missing.what': 'Чего не хватает?',
  'missing.words': '{thing}: что именно?',
  'missing.words.other': 'Что это?',
  'missing.from': 'От кого ждём?',
  'missing.from.client': 'От клиента',
  'missing.from.agency': 'От агентства',
  'missing.from.others': 'От кого-то ещё',
  'missing.days': 'Рабочих дней на это',
  'missing.howTo': 'Как передать {thing}',
  'missing.howTo.hint':
    'Это увидит тот, кого просят, на всех карточках доски. Паролей здесь не пишите.',
  'missing.send': {
    one: 'Попросить',
    few: 'Попросить: {n}',
    many: 'Попросить: {n}',
    other: 'Попросить: {n}',
  },
  'missing.nothing': 'Выберите, чего не хватает.',
  'missing.needsWords': 'Напишите, что это.',
  'missing.noDays': 'Целое число от 1 до {n}.',
  'missing.noTerm': 'Срок посчитать нельзя. Проверьте рабочие часы в настройках.',

  'sent.title': 'Отправлено: {thing}',
  'received.title': 'Получено: {thing}',
  'received.day': 'Когда получено?',
  'received.wrongDay': 'Любой день: {first} – {last}.',
  'received.then': 'Тогда срок: {d}, {t}',
  'return.title': 'Это не то, что нужно: {thing}',
  'return.why': 'Что ещё нужно?',
  'return.needsWords': 'Напишите, что ещё нужно.',

  'pause.message':
    '{name}, посмотрите, пожалуйста: «{card}». Нужно: {thing} — не позднее: {d}, {t}. {link}',
  'pause.message.noName':
    'Посмотрите, пожалуйста: «{card}». Нужно: {thing} — не позднее: {d}, {t}. {link}',
  'pause.message.over':
    '{name}, это о карточке «{card}». Нужно: {thing}. Продолжим, как только получим. {link}',
  'pause.message.overNoName':
    'Это о карточке «{card}». Нужно: {thing}. Продолжим, как только получим. {link}',

  'told.paused': 'Названо, чего не хватает.',
  'told.debt': '{thing} · {who} · не позднее: {d}, {t}',
  'told.sent': 'Отправлено: {thing}.',
  'told.received': 'Получено: {thing} ({d}).',
  'told.returned': 'Это не то, что нужно: {thing}.',
  'told.stopped': 'Больше не ждём: {list}.',
  'told.kept': 'Названный срок оставлен, вместо {d}.',
  'told.unknown': 'то, о чём просили раньше',
} as const satisfies TranslationOf<typeof en, RussianPlural>;
