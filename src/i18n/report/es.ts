import type { SpanishPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const es = {
  'badge.reportDue': 'Informe: {d}',
  'badge.reportDraft': 'Borrador de informe',
  'badge.reportNew': 'Informe nuevo',
  'badge.reportSent': 'Informe enviado',
  'badge.reportRead': 'Leído {d}',
  'badge.reportSince': 'Informe {since}',
  'badge.reportOver': {
    one: 'Informe: +{n} día háb.',
    other: 'Informe: +{n} días háb.',
  },

  'report.refusal.noPeriod': 'Elige el periodo.',
  'report.refusal.noMeaning': 'Escribe qué significa.',
  'report.refusal.nothingToShow': 'Añade un resultado o un enlace.',
  'report.refusal.tooLong': 'Demasiado largo: como máximo {k} caracteres.',
  'report.refusal.tooMany': 'Son demasiados: como máximo {k}.',
  'report.hint.soWhat': 'El cliente preguntará: ¿y qué?',
  'report.hint.outsideCadence': 'Se acordó informar de otro periodo: {period}. ¿Es correcto este?',
  'report.hint.samePeriod':
    'Esta tarjeta ya tiene un informe de {period}. Para cambiarlo, pulsa Corregir en él. Este quedaría a su lado.',
  'report.hint.overlaps': 'Hay un informe de {period}. Los dos hablan de {days}.',
  'report.hint.emptyRows': {
    one: '{n} resultado sin valor no entrará en el informe.',
    other: '{n} resultados sin valor no entrarán en el informe.',
  },
  'report.pasted.left': {
    one: 'Un informe admite 40 resultados. Quedó fuera {n} fila.',
    other: 'Un informe admite 40 resultados. Quedaron fuera {n} filas.',
  },
  'report.badLink': 'No es una dirección web, así que no puede ser un enlace.',

  'report.fact.decisionsAsked': 'Decisiones pedidas',
  'report.fact.decisionsGiven': 'Decisiones tomadas',
  'report.fact.decisionDays': 'Días hábiles hasta decidir, de media',
  'report.fact.editsHandedOver': 'Cambios entregados',
  'report.fact.editsInTime': 'De ellos, en su fecha',
  'report.fact.rounds': 'Rondas de cambios',
  'report.fact.liked': 'Trabajos que gustaron al cliente',
  'report.fact.agencyDays': 'Días hábiles de la agencia',
  'report.fact.clientDays': 'Días hábiles del cliente',

  'report.picture.bars': 'Plan y resultado',
  'report.picture.history': 'Informes anteriores',
  'report.picture.plan': 'plan: {plan}',
  'report.picture.before': 'antes: {before}',
  'report.picture.percent': '{percent}\u00a0% del plan',
  'report.picture.above': 'por encima del plan',
  'report.picture.below': 'por debajo del plan',
  'report.picture.on': 'según el plan',
  'report.picture.good': 'bien',
  'report.picture.attention': 'conviene revisarlo',
  'report.picture.point': '{period}: {value}',
  'report.column.name': 'Resultado',
  'report.column.value': 'Valor',
  'report.column.plan': 'Plan',
  'report.column.percent': 'Del plan',
  'report.column.previous': 'Periodo anterior',
  'report.column.before': 'Antes',
} as const satisfies TranslationOf<typeof en, SpanishPlural>;
