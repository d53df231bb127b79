import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PowerUpManifest } from '../board/board-options.ts';
import { sampleSeed } from '../sample/samples.ts';
import {
  withBoardConfig,
  withLibraryAddress,
  withLibraryConfig,
  withLocalOrigins,
} from './board-page.ts';
import { boardOffset, createBoardServerState } from './board-server.ts';
import { contentType } from './content-type.ts';
import { handleServerRequest, KEYS_PATH } from './handle-token-request.ts';
import { headersFor, parseHeadersFile } from './headers-file.ts';
import { createTokenSigner } from './token-signer.ts';

/** `npm start`: the board on `localhost`, the Power-Up on `127.0.0.1`, so that the browser holds
 *  them for two sites and keeps their storage apart, as it does under trello.com. */

// The bundle lies in .local-board/, beside what it serves.
const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = join(HERE, '..', 'dist');
const FIRST_PORT = 4173;
const PORTS_TO_TRY = 50;

const manifest = JSON.parse(
  readFileSync(join(HERE, '..', 'manifest', 'power-up.json'), 'utf8'),
) as PowerUpManifest;
const rules = parseHeadersFile(readIfThere(join(DIST, '_headers')) ?? '');
const state = createBoardServerState(
  { en: sampleSeed('en'), ru: sampleSeed('ru'), es: sampleSeed('es') },
  Date.now,
);

// `KEY_BITS=4096` makes signatures of Trello's own size, at a wait of seconds for the first one.
const signer = createTokenSigner({ bits: Number(process.env['KEY_BITS']) || 2048 });
// Begun before anybody presses: a page waits only so long for a signature.
void signer.publicKeys();

const wanted = Number(process.env['PORT']) || FIRST_PORT;
const hostPort = await listen(createServer(serveHost), wanted, 'localhost');
const powerUpPort = await listen(createServer(servePowerUp), hostPort + 1, '127.0.0.1');
const hostOrigin = `http://localhost:${hostPort}`;
const powerUpOrigin = `http://127.0.0.1:${powerUpPort}`;
console.log(`Whose Turn on a local board: ${hostOrigin}`);

function serveHost(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', hostOrigin);
  if (url.pathname.startsWith('/api/') || url.pathname === KEYS_PATH) {
    void answerApi(request, `${url.pathname}${url.search}`, response);
    return;
  }
  if (url.pathname === '/library/power-up.js') {
    const script = readFileSync(join(HERE, 'library', 'power-up.js'), 'utf8');
    const offset = offsetOf(url.searchParams.get('board') ?? '');
    const headers = { 'content-type': contentType('.js'), 'cache-control': 'no-store' };
    send(response, 200, headers, withLibraryConfig(script, hostOrigin, offset, hostOrigin));
    return;
  }
  serveHostFile(url.pathname, response);
}

async function answerApi(
  request: IncomingMessage,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const method = request.method ?? 'GET';
  const answer = await handleServerRequest(state, signer, { method, path, body });
  send(response, answer.status, answer.headers, answer.body);
}

function serveHostFile(path: string, response: ServerResponse): void {
  const file = fileIn(join(HERE, 'host'), path === '/' ? '/index.html' : path);
  if (!file) {
    notFound(response);
    return;
  }
  const headers = { 'content-type': contentType(file), 'cache-control': 'no-store' };
  const page = file.endsWith('index.html');
  send(response, 200, headers, page ? hostPage(file) : readFileSync(file));
}

function hostPage(file: string): string {
  return withBoardConfig(readFileSync(file, 'utf8'), {
    powerUpBase: `${powerUpOrigin}/{board}/`,
    powerUp: manifest,
    options: {},
  });
}

/** The first part of the path names the board, so that each has its own date; the rest is `dist/`. */
function servePowerUp(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '/', powerUpOrigin);
  const [, board = '', ...rest] = url.pathname.split('/');
  const known = state.boards.has(board);
  const path = known ? `/${rest.join('/')}` : url.pathname;
  const file = fileIn(DIST, path);
  if (!file) {
    notFound(response);
    return;
  }
  const date = new Date(Date.now() + offsetOf(board)).toUTCString();
  const headers = withLocalOrigins(
    { 'content-type': contentType(file), ...headersFor(rules, path), date },
    hostOrigin,
  );
  const library = `${hostOrigin}/library/power-up.js?board=${board}`;
  const body = file.endsWith('.html')
    ? withLibraryAddress(readFileSync(file, 'utf8'), library)
    : readFileSync(file);
  send(response, 200, headers, body);
}

function offsetOf(name: string): number {
  const board = state.boards.get(name);
  return board ? boardOffset(board, Date.now()) : 0;
}

function send(
  response: ServerResponse,
  status: number,
  headers: Readonly<Record<string, string>>,
  body: string | Buffer,
): void {
  // Node would add the machine's date beside the board's.
  response.sendDate = false;
  response.writeHead(status, headers);
  response.end(body);
}

function notFound(response: ServerResponse): void {
  send(response, 404, { 'content-type': contentType('.txt') }, 'Not found');
}

/** A file inside `folder`, never above it. */
function fileIn(folder: string, path: string): string | undefined {
  const file = normalize(join(folder, decodeURIComponent(path)));
  return file.startsWith(folder) && /\.\w+$/.test(file) && existsSync(file) ? file : undefined;
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** The wanted port, or the next free one. */
async function listen(server: Server, port: number, address: string): Promise<number> {
  for (let tried = port; tried < port + PORTS_TO_TRY; tried += 1) {
    const free = await new Promise<boolean>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        error.code === 'EADDRINUSE' ? resolve(false) : reject(error),
      );
      server.listen(tried, address, () => resolve(true));
    });
    if (free) return tried;
  }
  throw new Error(`No free port from ${port} on`);
}
