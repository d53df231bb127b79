import type { SpanishPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const es = {
  'data.entries': { one: '{n} anotación', other: '{n} anotaciones' },
  'data.cards': { one: '{n} tarjeta', other: '{n} tarjetas' },
  'data.board': 'el propio tablero',
  'data.untitled': 'tarjeta sin título',
  'data.stop': 'Parar',
  'data.export.hint':
    'Todo lo guardado en este tablero y en sus tarjetas abiertas, en un solo archivo. Las tarjetas archivadas no están: devuélvelas antes al tablero.',
  'data.export.make': 'Exportar el tablero a un archivo',
  'data.reading': 'Leyendo tarjetas: {k} de {total}',
  'data.made': 'El archivo está listo: {entries}, {cards}.',
  'data.open': 'Abrir el archivo',
  'data.unread': 'Trello no entregó estas tarjetas y no están en el archivo:',
  'data.asText': 'Estos datos no se pueden leer; en el archivo están como texto:',
  'data.large': 'El archivo supera los 20 MB. Se puede conservar, pero no importar entero.',
  'data.import.hint': 'Vuelve lo que aquí falta. Lo que hay se queda, y nada se duplica.',
  'data.import.notYou': 'Un archivo lo puede importar quien puede cambiar estos ajustes.',
  'data.import.file': 'Archivo',
  'data.import.paste': 'Pegar el texto de un archivo',
  'data.import.text': 'Texto del archivo',
  'data.import.check': 'Comprobar el texto',
  'data.fault.tooLarge': 'Este archivo supera los 20 MB. No se importó nada.',
  'data.fault.notJson': 'Esto no es un archivo guardado, o le falta una parte. No se importó nada.',
  'data.fault.notOurs': 'Este archivo no lo guardó «¿A quién le toca?». No se importó nada.',
  'data.fault.cardRecord':
    'Es la constancia de una sola tarjeta. Elige un archivo de todo el tablero.',
  'data.fault.newer':
    'Lo guardó una versión más nueva de «¿A quién le toca?». Recarga la página y elígelo otra vez.',
  'data.fault.otherBoard': 'Este archivo es de otro tablero. No se importó nada.',
  'data.fault.broken':
    'Algo de este archivo no está como lo guarda «¿A quién le toca?». No se importó nada.',
  'data.fault.unreadable':
    'El navegador no pudo leer el archivo. Elígelo otra vez o pega su texto.',
  'data.checking': 'Comparando: {k} de {total}',
  'data.plan.saved': 'Guardado el {d}, {t}.',
  'data.plan.missing': {
    one: 'Aquí falta {n} anotación y volvería: {where}.',
    other: 'Aquí faltan {n} anotaciones y volverían: {where}.',
  },
  'data.plan.here': {
    one: '{n} anotación ya está aquí.',
    other: '{n} anotaciones ya están aquí.',
  },
  'data.plan.whole': 'Todo lo que se puede importar de este archivo está aquí.',
  'data.plan.altered': {
    one: '{n} anotación se cambió después de escribirla. Se deja fuera.',
    other: '{n} anotaciones se cambiaron después de escribirlas. Se dejan fuera.',
  },
  'data.plan.goneCards':
    'Estas tarjetas ya no están en el tablero. Para importar lo suyo, devuélvelas al tablero:',
  'data.plan.unread': 'No se podían leer al guardar el archivo, así que no se importan:',
  'data.left.tooLarge': 'Aquí no hay sitio, así que no se escribe nada:',
  'data.left.damaged': 'Estos datos no se pueden leer y no se escribe nada encima:',
  'data.left.newer':
    'Los escribió una versión más nueva de «¿A quién le toca?». Recarga la página y prueba otra vez:',
  'data.left.copy': 'Aquí hay datos de otra tarjeta, así que no se escribe nada:',
  'data.left.moved': 'Se usó por última vez en otro tablero y no se puede importar aquí:',
  'data.left.unreachable': 'Trello no los entregó. Comprueba el archivo más tarde:',
  'data.write': { one: 'Importar {n} anotación', other: 'Importar {n} anotaciones' },
  'data.writing': 'Importando: {k} de {total}. No cierres esta página.',
  'data.done': { one: 'Volvió {n} anotación.', other: 'Volvieron {n} anotaciones.' },
  'data.stopped': 'Parado: {k} de {total}. Lo que volvió se queda.',
  'data.failed': 'Trello no los aceptó. Para seguir, comprueba el archivo otra vez:',
  'data.again': 'Comprobar el archivo otra vez',
  'data.another': 'Otro archivo',
  'data.here.title': 'En este navegador',
  'data.here.hint':
    'Los textos que escribiste sin enviar y la lista de tableros que abriste se guardan solo en este navegador.',
  'data.here.forget': 'Quitarlos',
  'data.here.sure':
    'Se borrarán de todos los tableros, junto con lo que Trello aún no haya aceptado. Lo enviado se queda en las tarjetas.',
  'data.here.done': 'Quitado. Este navegador ya no guarda nada tuyo.',
  'data.page.title': 'El tablero en un archivo',
  'data.page.what':
    'El archivo contiene lo que puede leer cualquiera del tablero, y ningún nombre.',
  'data.page.waiting': 'Esperando al tablero…',
  'data.page.alone': 'Esta página no guarda nada. Ábrela otra vez desde Ajustes del tablero.',
  'data.save': 'Guardar el archivo',
  'data.noWindow': 'El navegador no abrió la ventana. Copia el texto y guárdalo en un archivo.',
  'data.fileText': 'El archivo como texto',
  'data.noFile': '¿No se guardó nada? Copia el texto y guárdalo en un archivo.',
} as const satisfies TranslationOf<typeof en, SpanishPlural>;
