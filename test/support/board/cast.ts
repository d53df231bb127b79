import type { SampleLanguage } from '../../../src/host/board/content.ts';
import { sampleIds } from '../../../src/host/sample/sample-board.ts';
import { SAMPLES } from '../../../src/host/sample/samples.ts';

/** The people and cards of one language's sample board, by what they are in a story. */
export interface Cast {
  readonly language: SampleLanguage;
  readonly timezoneId: string;
  /** Full names, as Trello tells them. */
  readonly client: string;
  readonly colleague: string;
  readonly manager: string;
  readonly specialist: string;
  readonly other: string;
  /** The specialist's card, one that nobody is on, and one of the member without a name. */
  readonly card: string;
  readonly freeCard: string;
  readonly namelessCard: string;
  /** What Trello's list of members says of him: a user name and no more. */
  readonly nameless: string;
}

export const CASTS: Readonly<Record<SampleLanguage, Cast>> = {
  en: {
    language: 'en',
    timezoneId: 'Europe/London',
    client: 'Priya Shah',
    colleague: 'Dan Whitlock',
    manager: 'Ellen Hughes',
    specialist: 'Tom Barker',
    other: 'Maya Okoro',
    card: 'Search ads: winter kitchens',
    freeCard: 'Brochure download: thank-you e-mail',
    namelessCard: 'Planning form: fewer fields',
    nameless: 'lr_frontend',
  },
  ru: {
    language: 'ru',
    timezoneId: 'Europe/Moscow',
    client: 'Марина Серова',
    colleague: 'Ильдар Гарипов',
    manager: 'Ольга Лисина',
    specialist: 'Павел Рогов',
    other: 'Дина Мансурова',
    card: 'Объявления: зимние наборы чая',
    freeCard: 'Письмо после первой покупки',
    namelessCard: 'Форма заказа: меньше полей',
    nameless: 'web_kzn',
  },
  es: {
    language: 'es',
    timezoneId: 'Europe/Madrid',
    client: 'Lucía Ferrer',
    colleague: 'Vicent Roig',
    manager: 'Carmen Soler',
    specialist: 'Javier Molina',
    other: 'Nuria Peris',
    card: 'Anuncios: bicicletas para el invierno',
    freeCard: 'Correo de gracias por la primera compra',
    namelessCard: 'Formulario del taller: menos campos',
    nameless: 'dev_turia',
  },
};

/** Trello's ids of the cast, the same in every run. */
export function idsOf(cast: Cast) {
  const sample = SAMPLES[cast.language];
  const ids = sampleIds(sample);
  const member = (name: string) => {
    const found = sample.members.find(
      ({ fullName, username }) => fullName === name || username === name,
    );
    if (!found) throw new Error(`Nobody here is called ${name}`);
    return ids.member(found.key);
  };
  const card = (name: string) => {
    const found = sample.cards.find((one) => one.name === name);
    if (!found) throw new Error(`No card is called ${name}`);
    return ids.card(found.key);
  };
  return { board: ids.board, member, card };
}
