import { shiftDate } from '../shift-date.ts';
import { type Handlers, type LibraryOptions, startConnector } from './connector.ts';
import { startFrame } from './frame.ts';
import { initLocalizer, localizeMethods } from './localizer.ts';
import { redirectApi } from './redirect-api.ts';
import { relativeUrl, startSweeping } from './serialize.ts';
import { warn } from './warn.ts';

/** The local board's stand-in for Trello's client library. It speaks the same messages and has the
 *  same manners; where the two differ, Trello's is right and this one is to be mended. */

declare global {
  var __BOARD_DATE_OFFSET: number | undefined;
  var __BOARD_ORIGIN: string | undefined;
  var __BOARD_API: string | undefined;
}

shiftDate(globalThis.__BOARD_DATE_OFFSET ?? 0);
redirectApi(globalThis.__BOARD_API);
startSweeping();

const targetOrigin = globalThis.__BOARD_ORIGIN ?? 'https://trello.com';
let connector: object | undefined;
let frame: object | undefined;

const library = {
  version: 'local-board',
  Promise,
  util: {
    initLocalizer,
    i18n: localizeMethods,
    relativeUrl,
  },
  restApiError: {},
  initialize(capabilities: Handlers, options: LibraryOptions = {}): object {
    if (frame) warn('initialize() belongs to the connector, iframe() to the other pages');
    if (connector) warn('initialize() was called before: this call does nothing');
    connector ??= startConnector(capabilities, options, options.targetOrigin ?? targetOrigin);
    return connector;
  },
  iframe(options: LibraryOptions = {}): object {
    if (connector) warn('iframe() does not belong to the connector');
    frame ??= startFrame(options, options.targetOrigin ?? targetOrigin);
    return frame;
  },
};

Object.assign(window, { TrelloPowerUp: library });
