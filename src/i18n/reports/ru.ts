import type { RussianPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const ru: TranslationOf<typeof en, RussianPlural> = {
  'reports.intro': 'Что опубликовано, что прочитано и что ещё впереди.',
  'reports.reading': 'Читаем карточки: {k} из {total}',
  'reports.failed': {
    one: 'Не удалось прочитать {n} карточку. Отчёта с неё здесь нет.',
    few: 'Не удалось прочитать {n} карточки. Отчётов с них здесь нет.',
    many: 'Не удалось прочитать {n} карточек. Отчётов с них здесь нет.',
    other: 'Не удалось прочитать {n} карточки. Отчётов с них здесь нет.',
  },
  'reports.again': 'Попробовать ещё раз',
  'reports.openOnly':
    'Читаем только открытые карточки: отчёта из архива здесь нет, и его период выглядит пропущенным.',
  'reports.empty': 'Отчётов пока нет.',
  'reports.empty.agency':
    'Отчётов пока нет. Чтобы написать первый, откройте карточку и выберите «Ещё» → «Написать отчёт».',
  'reports.all': 'Общие отчёты',
  'reports.rows': 'Отчёты: {work}',
  'reports.earlier': 'Показать более ранние: {n}',

  'reports.due': 'Срок: {d}',
  'reports.missing': {
    one: 'Нет отчёта: +{n} раб. день',
    few: 'Нет отчёта: +{n} раб. дня',
    many: 'Нет отчёта: +{n} раб. дней',
    other: 'Нет отчёта: +{n} раб. дня',
  },
  'reports.missingSince': 'Нет отчёта {since}',
  'reports.new': 'Новый отчёт',
  'reports.unread': 'Ещё не прочитано',
  'reports.read': 'Прочитано {d}',
  'reports.published': 'Опубликовано {d} · {name}',
  'reports.correctedSince': 'Исправлено {d}, уже после прочтения',
  'reports.wasDue': 'Срок был {d}',
  'reports.open': 'Открыть карточку',
  'reports.openOf': 'Открыть карточку: {card}',
  'reports.write': 'Написать отчёт',
  'reports.writeFor': 'Написать отчёт: {period}',
  'reports.noCard': 'Карточки для него ещё нет. Создайте её в списке «{list}» и откройте.',
  'reports.noCard.lists':
    'Карточки для него ещё нет. Создайте её в одном из этих списков и откройте: {list}.',
  'reports.noCard.noList':
    'Карточки для него ещё нет. Создайте её на доске, откройте и выберите «Ещё» → «Написать отчёт».',

  'reports.dates': {
    one: 'На {n} карточке отчёта ещё не виден срок.',
    few: 'На {n} карточках отчётов ещё не виден срок.',
    many: 'На {n} карточках отчётов ещё не виден срок.',
    other: 'На {n} карточках отчётов ещё не виден срок.',
  },
  'reports.dates.card': '{card} · срок: {d}',
  'reports.dates.failed': 'Срок не сохранился: {list}. Попробуйте ещё раз.',
  'reports.dates.show': {
    one: 'Показать срок на карточке',
    few: 'Показать сроки на карточках',
    many: 'Показать сроки на карточках',
    other: 'Показать сроки на карточках',
  },

  'reports.lists.one': 'Похоже, в списке «{list}» лежат отчёты. Это так?',
  'reports.lists.some': 'Похоже, в этих списках лежат отчёты: {list}. Это так?',
  'reports.lists.yes': 'Да, это отчёты',
  'reports.lists.no': 'Нет',
  'reports.lists': 'Списки с отчётами: {list}',
  'reports.lists.none': 'Списков для отчётов нет',
  'reports.lists.choose': 'Карточки из этих списков показываем как отчёты',
  'reports.lists.save': 'Сохранить',

  'reports.noCadence':
    'Пока никто не выбрал, как часто нужны отчёты, поэтому недостающих здесь не видно.',
  'reports.start.week': 'Каждую неделю, первый: {period}',
  'reports.start.twoWeeks': 'Раз в две недели, первый: {period}',
  'reports.start.month': 'Каждый месяц, первый: {period}',
  'reports.start.quarter': 'Каждый квартал, первый: {period}',
  'reports.choose': 'Выбрать в «Как мы работаем»',
  'reports.proposed':
    'Частота отчётов предложена. Она начнёт действовать, когда клиент согласится.',

  'reports.work.paidSearch': 'Контекстная реклама',
  'reports.work.paidSocial': 'Таргетированная реклама',
  'reports.work.seo': 'Работы по SEO',
  'reports.work.seoResults': 'Результаты SEO',
  'reports.work.hypotheses': 'Гипотезы',
  'reports.work.development': 'Разработка',
  'reports.work.design': 'Дизайн',
  'reports.work.analytics': 'Аналитика',
  'reports.work.copy': 'Тексты',

  'reports.print': 'Напечатать',
  'reports.copy': 'Скопировать текстом для письма',
  'reports.text': 'Отчёт текстом',
  'reports.print.do': 'Напечатать или сохранить в PDF',
  'reports.print.blocked':
    'Браузер не открыл страницу для печати. Скопируйте текст и напечатайте его отдельно.',
  'reports.print.notPrinted':
    'Отсюда браузер не печатает. Воспользуйтесь его меню или скопируйте текст ниже.',
  'reports.print.waiting': 'Загружаем…',
  'reports.print.alone': 'Откройте отчёт на карточке и нажмите там «Напечатать».',

  'reports.doc.title': 'Отчёт: {what}',
  'reports.doc.what': '{work}, {period}',
  'reports.doc.goal': 'Цель: {goal}',
  'reports.doc.results': 'Главные результаты',
  'reports.doc.history': 'Как менялось',
  'reports.doc.meaning': 'Что это значит',
  'reports.doc.needs': 'Что нужно от вас',
  'reports.doc.files': 'Файлы и ссылки',
  'reports.doc.row': '{name}: {value}',
  'reports.doc.plan': 'план {plan}',
  'reports.doc.before': 'было {before}',
  'reports.doc.published': 'Опубликовано {d}, {t} · {name}',
  'reports.doc.corrected': 'Исправлено {d}, {t} · {name}',
  'reports.doc.read': 'Прочитано {d}, {t} · {name}',
  'reports.doc.readFor': 'Прочитано {d}, {t} · {name} (вместо: {other})',
  'reports.doc.unread': 'Ещё не прочитано',
  'reports.doc.readBefore': 'После прочтения исправлено',
  'reports.doc.partial':
    'Не все карточки удалось прочитать: здесь может не хватать прошлого отчёта.',
};
