import type { SpanishPlural, TranslationOf } from '../catalogue.ts';
import type { en } from './en.ts';

export const es: TranslationOf<typeof en, SpanishPlural> = {
  'reports.intro': 'Qué se ha publicado, qué se ha leído y qué falta por llegar.',
  'reports.reading': 'Leyendo tarjetas: {k} de {total}',
  'reports.failed': {
    one: 'No se pudo leer {n} tarjeta. Su informe no aparece aquí.',
    other: 'No se pudieron leer {n} tarjetas. Sus informes no aparecen aquí.',
  },
  'reports.again': 'Intentar de nuevo',
  'reports.openOnly':
    'Solo se leen las tarjetas abiertas: un informe archivado no aparece y su periodo parece pendiente.',
  'reports.empty': 'Todavía no hay informes.',
  'reports.empty.agency':
    'Todavía no hay informes. Para escribir uno, abre una tarjeta y elige «Escribir informe» en «Más».',
  'reports.all': 'Informes generales',
  'reports.rows': 'Informes: {work}',
  'reports.earlier': 'Mostrar los anteriores: {n}',

  'reports.due': 'Entrega: {d}',
  'reports.missing': { one: 'Falta: +{n} día háb.', other: 'Falta: +{n} días háb.' },
  'reports.missingSince': 'Falta {since}',
  'reports.new': 'Informe nuevo',
  'reports.unread': 'Sin leer',
  'reports.read': 'Leído {d}',
  'reports.published': 'Publicado {d} · {name}',
  'reports.correctedSince': 'Corregido {d}, después de leerse',
  'reports.wasDue': 'Era para el {d}',
  'reports.open': 'Abrir tarjeta',
  'reports.openOf': 'Abrir tarjeta: {card}',
  'reports.write': 'Escribir informe',
  'reports.writeFor': 'Escribir informe: {period}',
  'reports.noCard': 'Todavía no tiene tarjeta. Crea una en la lista «{list}» y ábrela.',
  'reports.noCard.lists':
    'Todavía no tiene tarjeta. Crea una en alguna de estas listas y ábrela: {list}.',
  'reports.noCard.noList':
    'Todavía no tiene tarjeta. Crea una en el tablero, ábrela y elige «Escribir informe» en «Más».',

  'reports.dates': {
    one: '{n} tarjeta de informe aún no muestra su fecha.',
    other: '{n} tarjetas de informes aún no muestran su fecha.',
  },
  'reports.dates.card': '{card} · entrega: {d}',
  'reports.dates.failed': 'La fecha no se guardó en: {list}. Inténtalo de nuevo.',
  'reports.dates.show': {
    one: 'Mostrar la fecha en la tarjeta',
    other: 'Mostrar las fechas en las tarjetas',
  },

  'reports.lists.one': 'Parece que la lista «{list}» contiene informes. ¿Es así?',
  'reports.lists.some': 'Parece que estas listas contienen informes: {list}. ¿Es así?',
  'reports.lists.yes': 'Sí, son informes',
  'reports.lists.no': 'No',
  'reports.lists': 'Listas con informes: {list}',
  'reports.lists.none': 'Ninguna lista es de informes',
  'reports.lists.choose': 'Las tarjetas de estas listas se muestran como informes',
  'reports.lists.save': 'Guardar',

  'reports.noCadence':
    'Nadie ha elegido todavía cada cuánto hay informe, así que ninguno cuenta como pendiente.',
  'reports.start.week': 'Cada semana, el primero: {period}',
  'reports.start.twoWeeks': 'Cada dos semanas, el primero: {period}',
  'reports.start.month': 'Cada mes, el primero: {period}',
  'reports.start.quarter': 'Cada trimestre, el primero: {period}',
  'reports.choose': 'Elegir en «Cómo trabajamos»',
  'reports.proposed': 'La frecuencia está propuesta. Contará cuando el cliente la acepte.',

  'reports.work.paidSearch': 'SEM',
  'reports.work.paidSocial': 'Publicidad en redes',
  'reports.work.seo': 'Trabajo de SEO',
  'reports.work.seoResults': 'Resultados de SEO',
  'reports.work.hypotheses': 'Hipótesis',
  'reports.work.development': 'Desarrollo',
  'reports.work.design': 'Diseño',
  'reports.work.analytics': 'Analítica',
  'reports.work.copy': 'Redacción',

  'reports.print': 'Imprimir',
  'reports.copy': 'Copiar como texto para un correo',
  'reports.text': 'El informe en texto',
  'reports.print.do': 'Imprimir o guardar en PDF',
  'reports.print.blocked':
    'El navegador no abrió la página para imprimir. Copia el texto e imprímelo desde otro sitio.',
  'reports.print.notPrinted':
    'Esta página no puede imprimir. Usa el menú del navegador o copia el texto de abajo.',
  'reports.print.waiting': 'Cargando…',
  'reports.print.alone': 'Abre el informe en su tarjeta y pulsa «Imprimir» allí.',

  'reports.doc.title': 'Informe: {what}',
  'reports.doc.what': '{work}, {period}',
  'reports.doc.goal': 'Objetivo: {goal}',
  'reports.doc.results': 'Resultados principales',
  'reports.doc.history': 'Evolución',
  'reports.doc.meaning': 'Qué significa',
  'reports.doc.needs': 'Qué necesitamos de ti',
  'reports.doc.files': 'Archivos y enlaces',
  'reports.doc.row': '{name}: {value}',
  'reports.doc.plan': 'plan {plan}',
  'reports.doc.before': 'antes {before}',
  'reports.doc.published': 'Publicado {d}, {t} · {name}',
  'reports.doc.corrected': 'Corregido {d}, {t} · {name}',
  'reports.doc.read': 'Leído {d}, {t} · {name}',
  'reports.doc.readFor': 'Leído {d}, {t} · {name}, suplente de {other}',
  'reports.doc.unread': 'Sin leer',
  'reports.doc.readBefore': 'Corregido después de leerse',
  'reports.doc.partial':
    'No se han podido leer todas las tarjetas: puede faltar algún informe anterior.',
};
