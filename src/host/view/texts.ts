import type { Part, SampleLanguage } from '../board/content.ts';

/** The host's own words. They are the local board's, not the product's, so they live here. */
export interface HostTexts {
  readonly localBoard: string;
  readonly member: string;
  readonly signedOut: string;
  readonly noName: string;
  readonly language: string;
  readonly board: string;
  readonly theme: string;
  readonly light: string;
  readonly dark: string;
  readonly date: string;
  readonly set: string;
  readonly dayLater: string;
  readonly reset: string;
  readonly resetEmpty: string;
  readonly secondWindow: string;
  readonly powerUps: string;
  readonly settings: string;
  readonly enable: string;
  readonly close: string;
  readonly back: string;
  readonly members: string;
  readonly join: string;
  readonly leave: string;
  readonly description: string;
  readonly noDescription: string;
  readonly edit: string;
  readonly save: string;
  readonly cancel: string;
  readonly attachments: string;
  readonly file: string;
  readonly link: string;
  readonly changeMembers: string;
  readonly renameCard: string;
  readonly title: string;
  readonly rename: string;
  readonly replace: string;
  readonly remove: string;
  readonly add: string;
  readonly addFile: string;
  readonly addLink: string;
  readonly attachmentName: string;
  readonly address: string;
  readonly linkName: string;
  readonly removeFromBoard: string;
  readonly returnToBoard: string;
  readonly notSaved: string;
  readonly list: string;
  readonly starting: string;
  readonly dead: string;
  readonly search: string;
  readonly pick: string;
  readonly onlyRead: string;
  readonly parts: Readonly<Record<Part, string>>;
}

const en: HostTexts = {
  localBoard: 'Local board',
  member: 'Member',
  signedOut: 'Signed out',
  noName: 'No name',
  language: 'Language',
  board: 'Board',
  theme: 'Theme',
  light: 'Light',
  dark: 'Dark',
  date: 'Date',
  set: 'Set',
  dayLater: 'One day later',
  reset: 'Reset board',
  resetEmpty: 'Reset to an empty board',
  secondWindow: 'Second window',
  powerUps: 'Power-Ups',
  settings: 'Power-Up settings',
  enable: 'Power-Up was just enabled',
  close: 'Close',
  back: 'Back',
  members: 'Members',
  join: 'Join',
  leave: 'Leave',
  description: 'Description',
  noDescription: 'No description',
  edit: 'Edit',
  save: 'Save',
  cancel: 'Cancel',
  attachments: 'Attachments',
  file: 'file',
  link: 'link',
  changeMembers: 'Change members',
  renameCard: 'Rename card',
  title: 'Title',
  rename: 'Rename',
  replace: 'Replace',
  remove: 'Remove',
  add: 'Add',
  addFile: 'Add a file',
  addLink: 'Add a link',
  attachmentName: 'Name',
  address: 'Address',
  linkName: 'Name (if it helps)',
  removeFromBoard: 'Remove from board',
  returnToBoard: 'Back onto the board',
  notSaved: 'Not saved: the connection was lost',
  list: 'List',
  starting: 'The Power-Up is starting',
  dead: 'The Power-Up did not start within 10 seconds',
  search: 'Search',
  pick: 'Choose',
  onlyRead: 'read only',
  parts: {
    representative: 'decides for the client',
    colleague: 'client',
    accountManager: 'account manager',
    specialist: 'agency',
    observer: 'observer',
    visitor: 'not on the board',
  },
};

const ru: HostTexts = {
  localBoard: 'Локальная доска',
  member: 'Участник',
  signedOut: 'Без входа',
  noName: 'Без имени',
  language: 'Язык',
  board: 'Доска',
  theme: 'Тема',
  light: 'Светлая',
  dark: 'Тёмная',
  date: 'Дата',
  set: 'Задать',
  dayLater: 'На день позже',
  reset: 'Вернуть пример',
  resetEmpty: 'Пустая доска',
  secondWindow: 'Второе окно',
  powerUps: 'Улучшения',
  settings: 'Настройки улучшения',
  enable: 'Улучшение только что включено',
  close: 'Закрыть',
  back: 'Назад',
  members: 'Участники',
  join: 'Присоединиться',
  leave: 'Покинуть',
  description: 'Описание',
  noDescription: 'Описания нет',
  edit: 'Изменить',
  save: 'Сохранить',
  cancel: 'Отмена',
  attachments: 'Вложения',
  file: 'файл',
  link: 'ссылка',
  changeMembers: 'Изменить участников',
  renameCard: 'Переименовать карточку',
  title: 'Название',
  rename: 'Переименовать',
  replace: 'Заменить',
  remove: 'Удалить',
  add: 'Добавить',
  addFile: 'Добавить файл',
  addLink: 'Добавить ссылку',
  attachmentName: 'Имя',
  address: 'Адрес',
  linkName: 'Имя (если нужно)',
  removeFromBoard: 'Убрать с доски',
  returnToBoard: 'Вернуть на доску',
  notSaved: 'Не сохранено: нет связи',
  list: 'Колонка',
  starting: 'Улучшение запускается',
  dead: 'Улучшение не запустилось за 10 секунд',
  search: 'Поиск',
  pick: 'Выбрать',
  onlyRead: 'только чтение',
  parts: {
    representative: 'решает за клиента',
    colleague: 'клиент',
    accountManager: 'аккаунт-менеджер',
    specialist: 'агентство',
    observer: 'наблюдатель',
    visitor: 'не на доске',
  },
};

const es: HostTexts = {
  localBoard: 'Tablero local',
  member: 'Miembro',
  signedOut: 'Sin sesión',
  noName: 'Sin nombre',
  language: 'Idioma',
  board: 'Tablero',
  theme: 'Tema',
  light: 'Claro',
  dark: 'Oscuro',
  date: 'Fecha',
  set: 'Fijar',
  dayLater: 'Un día después',
  reset: 'Restablecer tablero',
  resetEmpty: 'Tablero vacío',
  secondWindow: 'Segunda ventana',
  powerUps: 'Power-Ups',
  settings: 'Ajustes del Power-Up',
  enable: 'El Power-Up se acaba de activar',
  close: 'Cerrar',
  back: 'Atrás',
  members: 'Miembros',
  join: 'Unirse',
  leave: 'Salir',
  description: 'Descripción',
  noDescription: 'Sin descripción',
  edit: 'Editar',
  save: 'Guardar',
  cancel: 'Cancelar',
  attachments: 'Adjuntos',
  file: 'archivo',
  link: 'enlace',
  changeMembers: 'Cambiar miembros',
  renameCard: 'Cambiar el título',
  title: 'Título',
  rename: 'Renombrar',
  replace: 'Reemplazar',
  remove: 'Quitar',
  add: 'Añadir',
  addFile: 'Añadir un archivo',
  addLink: 'Añadir un enlace',
  attachmentName: 'Nombre',
  address: 'Dirección',
  linkName: 'Nombre (si ayuda)',
  removeFromBoard: 'Quitar del tablero',
  returnToBoard: 'Volver al tablero',
  notSaved: 'No se guardó: sin conexión',
  list: 'Lista',
  starting: 'El Power-Up se está iniciando',
  dead: 'El Power-Up no se inició en 10 segundos',
  search: 'Buscar',
  pick: 'Elegir',
  onlyRead: 'solo lectura',
  parts: {
    representative: 'decide por el cliente',
    colleague: 'cliente',
    accountManager: 'responsable de cuenta',
    specialist: 'agencia',
    observer: 'observador',
    visitor: 'fuera del tablero',
  },
};

export const HOST_TEXTS: Readonly<Record<SampleLanguage, HostTexts>> = { en, ru, es };
