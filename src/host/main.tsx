import { effect } from '@preact/signals';
import { render } from 'preact';
import { type BoardModel, createBoardModel, findCard } from './board/board-model.ts';
import { readBoardConfig, readWindowOptions, type WindowOptions } from './board/board-options.ts';
import { createControl } from './board/control.ts';
import { noFaults } from './board/faults.ts';
import { overConnection } from './board/lossy-server.ts';
import { createReplica } from './board/replica.ts';
import { type Boot, createServerClient, type ServerClient } from './board/server-client.ts';
import { shiftDate } from './shift-date.ts';
import { BoardView } from './view/board-view.tsx';
import type { Switches } from './view/switches-view.tsx';
import './base.css';
import './surfaces.css';
import './board.css';
import './card.css';

/** The local board's page: a stand-in for Trello's web client, for the demo and for tests. */
async function start(): Promise<void> {
  const config = readBoardConfig(window.__BOARD_CONFIG);
  const options = readWindowOptions(window.location.search, config.options, {
    language: navigator.language,
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
  });
  const faults = noFaults();
  const server = overConnection(createServerClient(options.board, crypto.randomUUID()), faults);
  const boot = await server.load();
  shiftDate(boot.offsetMs);
  const replica = createReplica(boot, server, faults);
  const model = createBoardModel({
    config,
    options,
    replica,
    faults,
    secret: crypto.randomUUID(),
    signer: server.sign,
    local: window,
  });
  window.__board = createControl(model, faults);
  replica.onGeneration(() => window.location.reload());
  replica.start(options.pollMs);
  showInDocument(model, boot);
  const root = document.getElementById('root');
  if (root)
    render(<BoardView model={model} switches={createSwitches(model, server, boot)} />, root);
}

function createSwitches(model: BoardModel, server: ServerClient, boot: Boot): Switches {
  return {
    boards: boot.boards,
    go(options) {
      window.location.search = withOptions(options);
    },
    setTheme(theme) {
      model.theme.value = theme;
    },
    // The next question to the server tells all windows, this one too, to load afresh.
    setDate: (iso) => void server.setDate(iso).then(model.replica.sync),
    reset: (to) => void server.reset(to).then(model.replica.sync),
  };
}

/** Keeps the address and the document's attributes in step with what is shown. */
function showInDocument(model: BoardModel, boot: Boot): void {
  document.documentElement.lang = model.options.language;
  document.title = model.replica.content.value.name;
  effect(() => {
    document.documentElement.dataset['theme'] = model.theme.value;
    const card = findCard(boot.content, model.surfaces.openCard.value);
    const search = withOptions({ theme: model.theme.value, card: card?.shortLink ?? '' });
    history.replaceState(null, '', `?${search}`);
  });
}

function withOptions(
  options: Readonly<Partial<Record<keyof WindowOptions | 'lang', string>>>,
): string {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(options)) query.set(name, value);
  // Another board has other people and cards.
  if (options.board !== undefined) {
    query.delete('member');
    query.delete('card');
  }
  return query.toString();
}

void start();
