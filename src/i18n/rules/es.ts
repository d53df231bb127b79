import type { SpanishPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const es = {
  'rules.intro': 'Con lo que cuentan ambas partes. Las fechas ya dadas no cambian.',
  'rules.change': 'Cambiar: {name}',
  'rules.more': 'Más reglas',
  'rules.note': 'Nota para el cliente (opcional)',
  'rules.none': 'sin definir',
  'rules.usual': '{cadence}, aún sin elegir',
  'rules.propose': 'Proponer',
  'rules.proposed': 'Propuesto.',
  'rules.overtaken': 'Alguien cambió esta regla mientras la editabas.',
  'rules.overtaken.now': 'Ahora dice: «{sentence}»',
  'rules.overtaken.save': 'Lo que escribiste sigue aquí; «Guardar» lo pone en su lugar.',

  'rules.term.full': {
    one: 'en {n} día hábil completo',
    other: 'en {n} días hábiles completos',
  },
  'rules.term.days': { one: 'en {n} día hábil', other: 'en {n} días hábiles' },
  'rules.term.next': 'antes de que acabe el siguiente día hábil',
  'rules.term.same': 'antes de que acabe ese mismo día hábil',
  'rules.days': { one: '{n} día hábil', other: '{n} días hábiles' },
  'rules.hours': { one: '{n} hora hábil', other: '{n} horas hábiles' },

  'rules.name.edits': 'Cambios',
  'rules.name.decision': 'Decisiones',
  'rules.name.missing': 'Lo que falta',
  'rules.name.who': 'Quién decide',
  'rules.name.reports': 'Informes',
  'rules.edits':
    'La agencia entrega los cambios {term}, sin contar el día en que los pide el cliente.',
  'rules.edits.cutoff':
    'La agencia entrega los cambios {term}; lo que el cliente envía después de las {cut} cuenta como recibido el siguiente día hábil.',
  'rules.edits.zero': 'La agencia entrega los cambios {term}.',
  'rules.decision':
    'El cliente aprueba o pide cambios {term}; mientras tanto no corren días para la agencia.',
  'rules.missing':
    'Quien debe algo lo envía {term}; la fecha de la otra parte se mueve justo los días hábiles que esperó.',
  'rules.who':
    '{name} decide por el cliente; las opiniones de su equipo se ven junto a la decisión.',
  'rules.who.standIn':
    '{standIn} decide por el cliente mientras falta {name}; las opiniones de su equipo se ven junto a la decisión.',
  'rules.who.nobody':
    'Nadie decide aún por el cliente; la agencia elige a esa persona en «Equipo».',
  'rules.who.change': 'Cambiar en «Equipo»: quién decide',
  'rules.reports':
    'La agencia informa {every}, {term} tras el cierre del periodo; el cliente lo marca como leído o pregunta.',
  'rules.reports.kinds':
    'La agencia informa {term} tras el cierre de cada periodo ({list}); el cliente lo marca como leído o pregunta.',
  'rules.reports.same':
    'La agencia informa {every}, el último día del periodo; el cliente lo marca como leído o pregunta.',
  'rules.reports.kinds.same':
    'La agencia informa el último día de cada periodo ({list}); el cliente lo marca como leído o pregunta.',
  'rules.every.week': 'cada semana',
  'rules.every.twoWeeks': 'cada dos semanas',
  'rules.every.month': 'cada mes',
  'rules.every.quarter': 'cada trimestre',
  'rules.work.all': 'Un solo informe de todo',
  'rules.work.paidSearch': 'SEM',
  'rules.work.paidSocial': 'Publicidad en redes',
  'rules.work.seo': 'Trabajo de SEO',
  'rules.work.seoResults': 'Resultados de SEO',
  'rules.work.hypotheses': 'Hipótesis',
  'rules.work.development': 'Desarrollo',
  'rules.work.design': 'Diseño',
  'rules.work.analytics': 'Analítica',
  'rules.work.copy': 'Redacción',
  'rules.work.own': 'Otro',
  'rules.work.own.name': 'Tipo de trabajo',

  'rules.name.answers': 'Preguntas',
  'rules.name.rounds': 'Rondas incluidas',
  'rules.name.urgent': 'Trabajo urgente',
  'rules.name.outside': 'Fuera de lo acordado',
  'rules.name.contact': 'Dónde hablamos',
  'rules.name.result': 'Qué cuenta como resultado',
  'rules.name.missingLong': 'Si algo falta mucho tiempo',
  'rules.agency': 'Las fechas de la agencia se cuentan por sus días hábiles.',
  'rules.client': 'Las fechas del cliente se cuentan por sus propios días hábiles.',
  'rules.answers': {
    one: 'Quien recibe una pregunta responde en {n} hora hábil; las preguntas se escriben en la tarjeta.',
    other:
      'Quien recibe una pregunta responde en {n} horas hábiles; las preguntas se escriben en la tarjeta.',
  },
  'rules.answers.zero':
    'Quien recibe una pregunta responde enseguida en horario de trabajo; las preguntas se escriben en la tarjeta.',
  'rules.rounds': {
    one: 'El precio incluye {n} ronda de cambios; antes de otra más, el cliente da su visto bueno.',
    other:
      'El precio incluye {n} rondas de cambios; antes de otra más, el cliente da su visto bueno.',
  },
  'rules.rounds.none': 'El cliente pide cambios las veces que haga falta; nadie cuenta las rondas.',
  'rules.urgent':
    'Lo que el cliente marca como urgente tiene plazos más cortos para ambas partes: {list}.',
  'rules.urgent.none': 'Lo urgente tiene los mismos plazos que lo demás, para ambas partes.',
  'rules.urgent.item.edits': {
    one: 'cambios en {n} día hábil',
    other: 'cambios en {n} días hábiles',
  },
  'rules.urgent.item.decision': {
    one: 'decisión del cliente en {n} día hábil',
    other: 'decisión del cliente en {n} días hábiles',
  },
  'rules.urgent.item.cap': { one: 'como mucho {n} a la vez', other: 'como mucho {n} a la vez' },
  'rules.outside':
    'Antes de un trabajo fuera de lo acordado, la agencia dice días y precio, y el cliente da su visto bueno.',
  'rules.outside.is': 'Fuera de lo acordado: {text}',
  'rules.outside.price': 'Precio: {text}',
  'rules.contact':
    'Ambas partes escriben en la tarjeta; lo dicho en otro sitio también se anota en ella.',
  'rules.contact.channel': 'Mensajes: {text}',
  'rules.contact.calls': 'Llamadas: {text}',
  'rules.result.is': 'Ambas partes cuentan como resultado: {text}',
  'rules.result':
    'Aún no está escrito qué cuenta como resultado para ambas partes. En los informes aparece como meta.',
  'rules.missingLong':
    'Si algo falta mucho tiempo, la fecha de la otra parte se mueve con la espera; nada más ocurre por sí solo.',

  'rules.form.edits': 'Días hábiles para los cambios',
  'rules.form.decision': 'Días hábiles para la decisión del cliente',
  'rules.form.missing': 'Días hábiles para lo que falta',
  'rules.form.answers': 'Horas hábiles para responder',
  'rules.form.report': 'Días hábiles tras el cierre del periodo',
  'rules.form.every': 'Cada cuánto',
  'rules.form.every.of': 'Cada cuánto: {name}',
  'rules.form.kinds': 'Tipos de trabajo con informe propio',
  'rules.form.kinds.add': 'Añadir: {name}',
  'rules.form.kinds.remove': 'Quitar: {name}',
  'rules.form.rounds': 'Rondas de cambios en el precio',
  'rules.form.empty': 'Déjalo vacío si no hay tal regla.',
  'rules.form.urgent.edits': 'Cambios, en días hábiles',
  'rules.form.urgent.decision': 'Decisión, en días hábiles',
  'rules.form.urgent.cap': 'Como mucho a la vez',
  'rules.form.outside': 'Qué queda fuera de lo acordado',
  'rules.form.price': 'Cuánto cuesta',
  'rules.form.channel': 'Dónde nos escribimos',
  'rules.form.calls': 'Cuándo y cómo nos llamamos',
  'rules.form.result': 'Qué cuenta como resultado para ambas partes, en una frase',
  'rules.form.result.hint':
    'Por ejemplo: 40 solicitudes al mes, cada una por menos de 18 €. En los informes aparece como meta.',
  'rules.form.missingLong': 'Qué hacen entonces ambas partes, con sus palabras',
  'rules.example.name': 'Ejemplo del viernes',
  'rules.text.long': {
    one: 'Como mucho {max} caracteres: sobra {n}.',
    other: 'Como mucho {max} caracteres: sobran {n}.',
  },
  'rules.noKind': 'Escribe el tipo de trabajo.',

  'rules.presets': 'Empezar con un conjunto listo',
  'rules.preset.boutique': 'Agencia pequeña',
  'rules.preset.boutique.hint':
    'Plazos tranquilos para ambas partes, tres rondas de cambios en el precio.',
  'rules.preset.urgent': 'Campaña urgente',
  'rules.preset.urgent.hint': 'Un día para cada parte, un informe cada semana.',
  'rules.preset.retainer': 'Cuota mensual',
  'rules.preset.retainer.hint':
    'Trabajo todo el año: lo urgente y lo que queda fuera de lo acordado tienen sus reglas.',
  'rules.preset.changes': 'Qué cambiará',
  'rules.preset.same': 'Todo lo de este conjunto ya está así.',
  'rules.preset.rule': 'Regla',
  'rules.preset.now': 'Ahora',
  'rules.preset.then': 'Después',
  'rules.preset.use': 'Usar este conjunto',
  'rules.preset.propose': 'Proponer este conjunto',
  'rules.on': 'sí',
  'rules.off': 'no',
  'rules.switch': 'En Ajustes: {name}',
  'rules.urgent.of': 'Urgente: {name}',

  'rules.room':
    'El tablero no tiene espacio para esto. Acorta uno de los textos más largos y guarda otra vez:',
  'rules.room.text': { one: '{name}: {n} carácter', other: '{name}: {n} caracteres' },
  'rules.room.plain': 'El tablero no tiene espacio para esto. Lo que escribiste sigue aquí.',
  'rules.room.older': 'Los ajustes antiguos se pueden archivar en Ajustes, Datos.',
  'rules.room.shares': 'En Ajustes, Datos se ve qué ocupa el espacio.',
} as const satisfies TranslationOf<typeof en, SpanishPlural>;
