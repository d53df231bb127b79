/** What the buttons of a card's menu say: asked for when a card is opened, so badges do without them. */
import type { Locale } from '../locale.ts';

const en = {
  approve: 'Approve',
  requestEdits: 'Request edits',
  clientEdits: 'Edits from the client',
  promise: 'Promise a date',
  askApproval: 'Ask for approval',
  handOver: 'Hand over',
} as const;

export type CardButtonKey = keyof typeof en;

type Texts = Readonly<Record<CardButtonKey, string>>;

const ru: Texts = {
  approve: 'Согласовать',
  requestEdits: 'Нужны правки',
  clientEdits: 'Правки от клиента',
  promise: 'Назвать срок',
  askApproval: 'Отправить на согласование',
  handOver: 'Правки готовы',
};

const es: Texts = {
  approve: 'Aprobar',
  requestEdits: 'Pedir cambios',
  clientEdits: 'Cambios del cliente',
  promise: 'Dar fecha',
  askApproval: 'Pedir aprobación',
  handOver: 'Entregar cambios',
};

export const CARD_BUTTON_TEXTS: Readonly<Record<Locale, Texts>> = { en, ru, es };
