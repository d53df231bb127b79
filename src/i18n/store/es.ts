import type { SpanishPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const es = {
  'refused.TooLarge.card':
    'Lo que enviaste el {d} no llegó a esta tarjeta: no había espacio. Cuando se archiven rondas anteriores, se guardará automáticamente al cargar el tablero.',
  'refused.TooLarge.board':
    'Lo que guardaste el {d} no llegó a los ajustes: no había espacio. Cuando se archiven los ajustes anteriores (Ajustes, Datos), se guardará automáticamente al cargar el tablero.',
  'refused.NotAllowed':
    'Lo que enviaste el {d} no se guardó: Trello no te deja escribir aquí. Pide acceso a un administrador del tablero; después se guardará automáticamente al cargarlo.',
  'refused.Damaged':
    'Lo que enviaste el {d} no se guardó: los datos no se pueden leer. Cuando se reparen o se empiece de nuevo, se guardará automáticamente al cargar el tablero.',
  'refused.NewerVersion':
    'Lo que enviaste el {d} no se guardó: aquí se usa una versión más nueva de «¿A quién le toca?». Vuelve a cargar el tablero y se guardará.',
  'refused.other':
    'Lo que enviaste el {d} no se guardó. Se intenta de nuevo cada vez que se carga el tablero.',
  'refused.ghost':
    'En otras partes de esta ventana puede parecer guardado hasta que se vuelva a cargar el tablero.',
  'refused.text': 'Tu texto',
  'refused.giveUp': 'No enviarlo más',

  'boardRoom.title': 'Espacio',
  'boardRoom.used': 'Personas y ajustes: {p}\u00a0% ocupado',
  'boardRoom.most': 'Lo que más ocupa: {parts}.',
  'boardRoom.part.older': 'ajustes anteriores ({p}\u00a0%)',
  'boardRoom.part.people': 'personas y roles ({p}\u00a0%)',
  'boardRoom.part.team': 'lo que cada persona cuenta de sí en Equipo ({p}\u00a0%)',
  'boardRoom.part.rules': 'reglas de Cómo trabajamos ({p}\u00a0%)',
  'boardRoom.part.access': 'textos sobre cómo dar acceso ({p}\u00a0%)',
  'boardRoom.part.invalid': 'anotaciones que no cuentan ({p}\u00a0%)',
  'boardRoom.part.days': 'días adicionales, hábiles y no hábiles ({p}\u00a0%)',
  'boardRoom.part.hours': 'calendarios, horarios y zonas horarias ({p}\u00a0%)',
  'boardRoom.part.other': 'otros ajustes ({p}\u00a0%)',
  'boardRoom.tight': 'Queda poco espacio. Archiva ajustes anteriores para que quepa lo que sigue.',
  'boardRoom.tight.by': 'Queda poco espacio. {name} puede archivar ajustes anteriores aquí.',
  'boardRoom.little': 'Queda poco espacio.',
  'boardRoom.shorten.team':
    'Lo que cada persona cuenta de sí ocupa mucho: acorta temas y notas en Equipo y archiva aquí los anteriores.',
  'boardRoom.shorten.rules':
    'Las reglas con palabras ocupan mucho: acórtalas en Cómo trabajamos y archiva aquí las anteriores.',
  'boardRoom.shorten.access':
    'Los textos sobre cómo dar acceso ocupan mucho: acórtalos y archiva aquí los anteriores.',
  'boardRoom.shorten.days':
    'Los días adicionales ocupan mucho: quita los que ya pasaron y archiva aquí los anteriores.',
  'boardRoom.tight.plain':
    'Queda poco espacio y no hay ajustes anteriores que archivar. Las personas y los roles se quedan como se escribieron.',
  'boardRoom.button': 'Archivar ajustes anteriores',
  'boardRoom.what': {
    one: '{n} valor anterior de un ajuste dejará libre su espacio. Las personas, los roles y lo que vale ahora no cambian.',
    other:
      '{n} valores anteriores de ajustes dejarán libre su espacio. Las personas, los roles y lo que vale ahora no cambian.',
  },
  'boardRoom.first':
    'Primero exporta el tablero a un archivo, arriba, ábrelo y guárdalo: los valores anteriores solo se podrán leer ahí.',
  'boardRoom.got': '¿Tienes el archivo?',
  'boardRoom.yes': 'Sí',
  'boardRoom.notYet': 'Todavía no',
  'boardRoom.saving': 'Archivando…',
  'boardRoom.done': 'Archivado. Los valores anteriores están en el archivo que guardaste.',
  'boardRoom.waits': 'Archivado, pero Trello aún no lo ha aceptado. No cierres esta pestaña.',
  'boardRoom.changed': 'Los ajustes cambiaron mientras tanto. Exporta el tablero otra vez.',
  'boardRoom.failed':
    'No se archivó nada: no se pudo guardar. Todo sigue como estaba; inténtalo otra vez.',

  'notValid.title': 'Lo que no cuenta',
  'notValid.hint':
    'Estas anotaciones están en los datos del tablero y se conservan, pero no cambian nada.',
  'notValid.shape': 'Esto no es una anotación.',
  'notValid.id': 'Esta anotación se modificó después de escribirse.',
  'notValid.time': 'La fecha de esta anotación no es posible.',
  'notValid.ahead': 'La fecha de esta anotación va más de un día por delante.',
  'notValid.forged': 'No es auténtica: la firma corresponde a otra cosa.',
  'notValid.more': {
    one: 'Y {n} más; el archivo exportado también la contiene.',
    other: 'Y {n} más; el archivo exportado también las contiene.',
  },
} as const satisfies TranslationOf<typeof en, SpanishPlural>;
