import type { SpanishPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const es = {
  'thing.adAccount': 'acceso a la cuenta publicitaria',
  'thing.website': 'acceso al sitio web',
  'thing.brief': 'el brief',
  'thing.feedback': 'comentarios',
  'thing.pictures': 'imágenes',
  'thing.documents': 'documentos',
  'thing.other': 'otra cosa',
  'chip.adAccount': 'cuenta publicitaria',
  'chip.website': 'sitio web',
  'chip.brief': 'brief',
  'chip.feedback': 'comentarios',
  'chip.pictures': 'imágenes',
  'chip.documents': 'documentos',
  'chip.other': 'otro',

  'pause.own.version': 'La primera versión espera. Su fecha se mueve los mismos días hábiles.',
  'pause.decision.others': 'La decisión espera. Su fecha se mueve los mismos días hábiles.',
  'pause.byHand': 'Su fecha se dio a mano: la agencia decide si se mueve.',
  'pause.quote': '«{words}»',
  'pause.more': 'También falta',
  'pause.due': 'A más tardar: {d}, {t}',
  'pause.returned': 'No es lo que faltaba · {name} · {d}: {why}',
  'pause.waiting': { one: '{n} cambio en espera', other: '{n} cambios en espera' },
  'pause.waitingAsk': 'Qué se aprueba',
  'pause.asks': 'Con los días de espera sería el {d} en lugar del {was}.',
  'pause.moved': 'Era el {was}, ahora el {d}. En espera {first} – {last}: {thing}.',
  'pause.moveWhy': 'En espera de: {thing}.',

  'missing.what': '¿Qué falta?',
  'missing.words': '{thing}: ¿qué exactamente?',
  'missing.words.other': '¿Qué es?',
  'missing.from': '¿De quién?',
  'missing.from.client': 'Del cliente',
  'missing.from.agency': 'De la agencia',
  'missing.from.others': 'De un tercero',
  'missing.days': 'Días hábiles para enviarlo',
  'missing.howTo': 'Cómo dar {thing}',
  'missing.howTo.hint':
    'Lo ve quien debe enviarlo, en todas las tarjetas del tablero. Sin contraseñas, por favor.',
  'missing.send': { one: 'Pedirlo', other: 'Pedir {n} cosas' },
  'missing.nothing': 'Elige qué falta.',
  'missing.needsWords': 'Escribe qué es.',
  'missing.noDays': 'Un número entero de 1 a {n}.',
  'missing.noTerm': 'No se puede contar una fecha. Revisa el horario en los ajustes.',

  'sent.title': 'Enviado: {thing}',
  'received.title': 'Recibido: {thing}',
  'received.day': '¿Cuándo llegó?',
  'received.wrongDay': 'Cualquier día del {first} al {last}.',
  'received.then': 'La fecha sería: {d}, {t}',
  'return.title': 'No es lo que faltaba: {thing}',
  'return.why': '¿Qué falta todavía?',
  'return.needsWords': 'Escribe qué falta todavía.',

  'pause.message':
    '{name}, ¿puedes revisar "{card}"? Nos falta: {thing}. A más tardar: {d}, {t}. {link}',
  'pause.message.noName':
    '¿Puedes revisar "{card}"? Nos falta: {thing}. A más tardar: {d}, {t}. {link}',
  'pause.message.over':
    '{name}, sobre "{card}": nos falta {thing}. Seguimos en cuanto lo tengamos. {link}',
  'pause.message.overNoName':
    'Sobre "{card}": nos falta {thing}. Seguimos en cuanto lo tengamos. {link}',

  'told.paused': 'Indicó qué falta.',
  'told.debt': '{thing} · {who} · a más tardar: {d}, {t}',
  'told.sent': 'Enviado: {thing}.',
  'told.received': 'Recibido: {thing} ({d}).',
  'told.returned': 'No era lo que faltaba: {thing}.',
  'told.stopped': 'Ya no se espera: {list}.',
  'told.kept': 'Se mantuvo la fecha dada, en lugar del {d}.',
  'told.unknown': 'lo pedido antes',
} as const satisfies TranslationOf<typeof en, SpanishPlural>;
