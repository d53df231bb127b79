import type { Messages } from '../text-part.ts';
import type { en } from './en.ts';

export const es: Messages<keyof typeof en> = {
  'team.intro': 'A quién preguntar qué y cuándo responde.',
  'team.client': 'Cliente',
  'team.agency': 'Agencia',
  'team.unplaced': 'Sin parte asignada',
  'team.unplaced.hint': 'Están en el tablero y nadie dijo de qué parte.',
  'team.gone': 'Ya no están en el tablero',
  'team.nobody.client': 'Todavía no hay nadie del cliente en el tablero.',
  'team.nobody.agency': 'Todavía no hay nadie de la agencia en el tablero.',
  'team.find': 'Buscar una persona o un tema',
  'team.found': { one: '{n} persona encontrada', other: '{n} personas encontradas' },
  'team.foundNone': 'No se encontró a nadie. Prueba con otra palabra.',

  'team.now': 'Disponible ahora',
  'team.until': 'hasta las {t}',
  'team.from': '{d} desde las {t}',
  'team.today': 'Hoy',
  'team.away': 'Fuera hasta el {d} inclusive',
  'team.back': 'de vuelta: {d} desde las {t}',
  'team.never': 'No se conoce ningún día hábil.',
  'team.away.later': 'Estará fuera: {range}',
  'team.standIn': 'Suplente: {name}',
  'team.askInstead': 'Mientras tanto, pregunta a {name}',
  'team.topics': 'Pregúntale por: {list}',
  'team.replies': 'responde {list}',
  'team.within': {
    one: 'responde en {n} hora hábil',
    other: 'responde en {n} horas hábiles',
  },

  'team.edit': 'Editar',
  'team.edit.name': 'Editar: {name}',
  'team.roles': 'A qué se dedica',
  'team.roles.own': 'Otra función',
  'team.roles.own.hint': 'Con tus palabras. Varias: separadas por comas.',
  'team.topics.label': 'Qué preguntarle',
  'team.topics.hint': 'Unas palabras separadas por comas: banners, páginas de destino',
  'team.times': 'Horario',
  'team.zone.side': 'Como su parte: {city}',
  'team.hours.own': 'Horario y días propios',
  'team.hours.side': 'Como su parte: {hours}',
  'team.reply': 'Franjas para responder',
  'team.reply.hint': 'Las horas del día hábil en que responde. Ninguna: todo el horario.',
  'team.reply.add': 'Añadir una franja',
  'team.reply.from': 'Franja {n}: de',
  'team.reply.to': 'Franja {n}: a',
  'team.reply.remove': 'Quitar la franja {n}',
  'team.answer': 'Respuesta prometida, en horas hábiles',
  'team.answer.hint': 'Vacío: {n}, como todos.',
  'team.channel': 'Mejor manera de contactar',
  'team.channel.hint': 'Con palabras: comentarios aquí; una llamada antes del mediodía',

  'team.fault.long': {
    one: 'Sobra {n} carácter. Acórtalo, por favor.',
    other: 'Sobran {n} caracteres. Acórtalo, por favor.',
  },
  'team.fault.roles': 'Como máximo {n} funciones. Quita alguna, por favor.',
  'team.fault.answer': 'Un número entero del 1 al {n}, o nada.',
  'team.fault.reply.missing': 'Franja {n}: indica el inicio y el fin.',
  'team.fault.reply.reversed': 'Franja {n}: el final es anterior al inicio.',
  'team.fault.reply.overlap': 'La franja {n} se solapa con otra.',
  'team.fault.zone': 'No se conoce esta zona horaria: {zone}. Elige otra.',

  'team.overtaken':
    'Alguien cambió esto mientras lo editabas. Arriba ves cómo está ahora; «Guardar» pone en su lugar lo que escribiste.',

  'team.absence.of': 'Ausencia: {name}',
  'team.absence.set': 'Indicar ausencia',
  'team.absence.set.name': 'Indicar ausencia: {name}',
  'team.absence.change': 'Cambiar ausencia',
  'team.absence.change.name': 'Cambiar ausencia: {name}',
  'team.absence.standIn': '¿Quién suple?',
  'team.absence.nobody': 'Nadie',
  'team.absence.default': 'Sin suplente, las preguntas llegan a {name}.',
  'team.absence.leadsTo': 'En esos días las preguntas llegan a {name}.',
  'team.absence.circle': 'Estas suplencias forman un círculo. Las preguntas llegan a {name}.',
  'team.absence.noneLeft': 'En esos días no queda nadie más.',
  'team.absence.clear': 'Quitar ausencia',
  'team.absence.clear.name': 'Quitar ausencia: {name}',
  'team.absence.representative': '{name} indica en esta página quién decide mientras tanto.',

  'team.you.place': '¿De qué parte vienes?',
  'team.you.client': 'Del cliente',
  'team.you.agency': 'De la agencia',

  'team.noManager':
    'No hay responsable de cuenta: cualquiera de la agencia puede editar el equipo y las reglas.',
  'team.twoManagers':
    'Antes la responsabilidad de la cuenta era de {other}. El último nombramiento es del {d}: ahora es de {name}.',
  'team.chooseBelow': 'Elige abajo otra parte u otra persona.',
  'team.representativeInAgency': '{name} decide por el cliente y figura en la agencia.',
  'team.managerInClient': '{name} es responsable de cuenta y figura en el cliente.',
  'team.problem.zone':
    '{name}: no se conoce esta zona horaria ({zone}). Mientras no se elija otra, vale la de su parte.',
  'team.problem.hours':
    '{name}: las horas se solapan o acaban antes de empezar. Mientras no se corrijan, valen las de su parte.',
  'team.problem.noDay':
    '{name}: no hay ningún día hábil indicado. Mientras tanto, valen los de su parte.',
  'team.problem.value': '{name}: hay un dato que no se entiende y no se usa ({field}).',
  'team.readOnly': 'Cada persona edita su fila; {name} puede editarlas todas.',

  'team.print': 'Imprimir el equipo',
  'team.print.do': 'Imprimir',
  'team.print.title': 'Equipo',
  'team.print.made': 'Al {d}, {t}. Horario: {city}',
  'team.print.blocked':
    'No se abrió una pestaña nueva, así que desde aquí no se puede imprimir. Copia el texto o usa la función de imprimir del navegador.',
  'team.print.text': 'El equipo como texto',
  'team.print.waiting': 'Abriendo…',
  'team.print.alone': 'Esta página se abre desde Equipo. Ábrela allí, por favor.',
};
