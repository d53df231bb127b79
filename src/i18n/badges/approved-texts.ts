/** Words of the badges of approved cards, in all languages: the connector loads them with the first such card. */
import type { RussianPlural, SpanishPlural, TranslationOf } from '../catalogue.ts';

const en = {
  'badge.approved': 'Approved {d}',
  'badge.approvedWithEdits': 'Approved with edits',
  'badge.elsewhere.chat': 'Approved in chat',
  'badge.elsewhere.phone': 'Approved by phone',
  'badge.elsewhere.email': 'Approved by e-mail',
  'badge.elsewhere.meeting': 'Approved in a meeting',
  'badge.confirm': 'Please confirm',
  'badge.changed': 'Approved, changed since',
  'badge.changedYours': 'Your turn: see changes',
  'badge.lapsed': 'Approval lapsed',
} as const;

const ru = {
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
} as const satisfies TranslationOf<typeof en, RussianPlural>;

const es = {
  'badge.approved': 'Aprobado {d}',
  'badge.approvedWithEdits': 'Aprobado con cambios',
  'badge.elsewhere.chat': 'Aprobado por chat',
  'badge.elsewhere.phone': 'Aprobado por teléfono',
  'badge.elsewhere.email': 'Aprobado por correo',
  'badge.elsewhere.meeting': 'Aprobado en reunión',
  'badge.confirm': 'Confirma tu respuesta',
  'badge.changed': 'Aprobado, pero cambió',
  'badge.changedYours': 'Te toca: algo cambió',
  'badge.lapsed': 'Aprobación sin efecto',
} as const satisfies TranslationOf<typeof en, SpanishPlural>;

export const APPROVED_TEXTS = { en, ru, es } as const;
