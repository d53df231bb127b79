import type { SampleLanguage } from '../../../src/host/board/content.ts';

/** Names of controls and short texts as product.md and screens.md give them, in each language. They are
 *  written out here a second time on purpose: a test that asks the catalogue proves nothing about it. */
const en = {
  requestEdits: 'Request edits',
  addEdit: 'Add an edit',
  firstLine: 'One edit per line. Paste a list if you have one.',
  line: (n: number) => `Edit ${n}`,
  send: (n: number) => (n === 1 ? 'Send 1 edit' : `Send ${n} edits`),
  preview: (d: string) => `Send now: ready by ${d}, 19:00`,
  editsFromClient: 'Edits from the client',
  more: 'More',
  cancel: 'Cancel',
  take: "I'll do it",
  handOver: 'Hand over',
  note: 'A note for the client (if it helps)',
  promise: 'Promise a date',
  notRight: (text: string) => `Not right: ${text}`,
  notRightLabel: 'What is not right yet?',
  why: 'Why this date?',
  strip: 'The count, day by day',
  edits: 'Edits',
  tick: (n: number, text: string) => `Edit ${n} done: ${text}`,
  returnedOnce: 'returned once',
};

type Phrases = typeof en;

const ru: Phrases = {
  requestEdits: 'Нужны правки',
  addEdit: 'Добавить правку',
  firstLine: 'Одна правка — одна строка. Можно вставить список.',
  line: (n) => `Правка ${n}`,
  send: (n) => `Отправить ${n} ${n % 10 === 1 ? 'правку' : n < 5 ? 'правки' : 'правок'}`,
  preview: (d) => `Если отправить сейчас, готово не позднее: ${d}, 19:00`,
  editsFromClient: 'Правки от клиента',
  more: 'Ещё',
  cancel: 'Отмена',
  take: 'Беру',
  handOver: 'Правки готовы',
  note: 'Пара слов клиенту (если нужно)',
  promise: 'Назвать срок',
  notRight: (text) => `Не то: ${text}`,
  notRightLabel: 'Что пока не так?',
  why: 'Почему эта дата?',
  strip: 'Счёт по дням',
  edits: 'Правки',
  tick: (n, text) => `Правка ${n} готова: ${text}`,
  returnedOnce: 'возврат: 1',
};

const es: Phrases = {
  requestEdits: 'Pedir cambios',
  addEdit: 'Añadir un cambio',
  firstLine: 'Un cambio por línea. Puedes pegar una lista.',
  line: (n) => `Cambio ${n}`,
  send: (n) => (n === 1 ? 'Enviar 1 cambio' : `Enviar ${n} cambios`),
  preview: (d) => `Si lo envías ahora, listo a más tardar: ${d}, 19:00`,
  editsFromClient: 'Cambios del cliente',
  more: 'Más',
  cancel: 'Cancelar',
  take: 'Yo me encargo',
  handOver: 'Entregar cambios',
  note: 'Nota para el cliente (si ayuda)',
  promise: 'Dar fecha',
  notRight: (text) => `No es esto: ${text}`,
  notRightLabel: '¿Qué falta por corregir?',
  why: '¿Por qué esta fecha?',
  strip: 'La cuenta, día a día',
  edits: 'Cambios',
  tick: (n, text) => `Cambio ${n} listo: ${text}`,
  returnedOnce: 'devuelto 1 vez',
};

export const PHRASES: Readonly<Record<SampleLanguage, Phrases>> = { en, ru, es };
