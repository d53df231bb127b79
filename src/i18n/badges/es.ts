import type { SpanishPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const es = {
  'app.name': '¿A quién le toca?',

  'badge.title': '¿A quién le toca?',
  'badge.yours': 'Te toca: {d}',
  'badge.yoursToday': 'Te toca: hoy {t}',
  'badge.yoursOver': 'Esperamos tu respuesta',
  'badge.client': 'Cliente: {d}',
  'badge.clientOver': { one: 'Cliente: +{n} día háb.', other: 'Cliente: +{n} días háb.' },
  'badge.clientSince': 'Cliente {since}',
  'badge.edits': { one: '{n} cambio: {d}', other: '{n} cambios: {d}' },
  'badge.version': 'Entrega: {d}',
  'badge.handedOver': 'Entregado: {d}',
  'badge.lateSince': 'Retraso {since}',
  'badge.late': { one: 'Retraso: {n} día háb.', other: 'Retraso: {n} días háb.' },

  'popup.firstRun': '¿A quién le toca? Tres preguntas',
} as const satisfies TranslationOf<typeof en, SpanishPlural>;
