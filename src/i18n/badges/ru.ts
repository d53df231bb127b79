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
  'badge.approved': 'Согласовано {d}',
  'badge.approvedWithEdits': 'Согласовано с правками',
  'badge.elsewhere.chat': 'Согласовано в чате',
  'badge.elsewhere.phone': 'Согласовано по телефону',
  'badge.elsewhere.email': 'Согласовано по почте',
  'badge.elsewhere.meeting': 'Согласовано на встрече',
  'badge.confirm': 'Подтвердите ответ',
  'badge.changed': 'Согласовано, но изменено',
  'badge.changedYours': 'Ход за вами: изменения',
  'badge.lapsed': 'Согласование снято',

  'popup.firstRun': 'Чей ход: три вопроса',
} as const satisfies TranslationOf<typeof en, RussianPlural>;
