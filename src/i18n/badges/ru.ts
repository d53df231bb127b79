import type { RussianPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const ru = {
  'app.name': 'Чей ход',

  'badge.title': 'Чей ход',
  'badge.yours': 'Ход за вами: {d}',
  'badge.yoursToday': 'Ваш ход: сегодня {t}',
  'badge.yoursOver': 'Ждём вашего ответа',
  'badge.client': 'Клиент: {d}',
  'badge.clientOver': {
    one: 'Клиент: +{n} раб. день',
    few: 'Клиент: +{n} раб. дня',
    many: 'Клиент: +{n} раб. дней',
    other: 'Клиент: +{n} раб. дня',
  },
  'badge.clientSince': 'Клиент: {since}',
  'badge.edits': {
    one: '{n} правка: {d}',
    few: '{n} правки: {d}',
    many: '{n} правок: {d}',
    other: '{n} правки: {d}',
  },
  'badge.version': 'Срок: {d}',
  'badge.handedOver': 'Передано: {d}',
  'badge.lateSince': 'Опоздание {since}',
  'badge.late': {
    one: 'Опоздание: {n} раб. день',
    few: 'Опоздание: {n} раб. дня',
    many: 'Опоздание: {n} раб. дней',
    other: 'Опоздание: {n} раб. дня',
  },

  'popup.firstRun': 'Чей ход: три вопроса',
} as const satisfies TranslationOf<typeof en, RussianPlural>;
