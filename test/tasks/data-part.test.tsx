// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { instant } from '../../src/domain/clock.ts';
import { loadDataTexts } from '../../src/i18n/data/translate.ts';
import { LOCALES, type Locale } from '../../src/i18n/locale.ts';
import type { BoardPorts } from '../../src/tasks/board-ports.ts';
import { createDataDoor } from '../../src/tasks/data-door.ts';
import { DataPart } from '../../src/tasks/data-part.tsx';
import { WipedNotice } from '../../src/tasks/wiped-notice.tsx';
import { wordsIn } from '../support/board-bench.ts';
import { readText } from '../support/read-text.ts';
import { createDataBench, NOW } from './data-bench.ts';

beforeAll(async () => {
  await Promise.all(LOCALES.map(loadDataTexts));
});
// Loaded when they are asked for; how long that takes on a busy machine is nothing that these tests are about.
beforeAll(() =>
  Promise.all([
    import('../../src/tasks/export-model.ts'),
    import('../../src/tasks/import-model.ts'),
  ]),
);
afterEach(cleanup);

const COPY = { board: 'board1', entries: 2, first: 'aaaaaaaaaaaa', seen: instant(NOW) };

function bench(locale: Locale = 'en', isLoading = true) {
  const data = createDataBench({ c1: 'Logo', c2: 'Banner' });
  data.fill();
  let forgotten = 0;
  const door = createDataDoor({
    board: 'board1',
    copies: { of: () => COPY, keep: () => {}, forget: () => {} },
    load: async () => {
      if (!isLoading) throw new Error('offline');
      return data.ports;
    },
    forgetHere: () => {
      forgotten += 1;
    },
  });
  const ports = { data: door, locale, zone: 'UTC', clock: () => NOW } as unknown as BoardPorts;
  return { ...data, door, ports, forgotten: () => forgotten };
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test.each([
  ['en', 'Export the board to a file', 'The file is ready: 8 entries, 2 cards.', 'Open the file'],
  ['ru', 'Выгрузить доску в файл', 'Файл готов: 8 записей, 2 карточки.', 'Открыть файл'],
  [
    'es',
    'Exportar el tablero a un archivo',
    'El archivo está listo: 8 anotaciones, 2 tarjetas.',
    'Abrir el archivo',
  ],
] as const)(
  'saves the board, and shows the text where no window opens: %s',
  async (locale, make, ready, open) => {
    const { ports, browser, opened } = bench(locale);
    render(<DataPart ports={ports} mayImport />);
    await press(make);
    await screen.findByText(ready);
    browser.opensWindows = false;
    await press(open);
    const file = opened[0]?.file ?? '';
    expect(JSON.parse(file)).toMatchObject({ format: 'whose-turn/board' });
    const shown = document.querySelector<HTMLTextAreaElement>('.copy-text textarea');
    expect(shown?.value).toBe(file);
  },
);

test('brings a pasted file back into the wiped board, and says when nothing is left to do', async () => {
  const { ports, door, wipe, entriesOn } = bench();
  render(<DataPart ports={ports} mayImport />);
  await press('Export the board to a file');
  await screen.findByText(/The file is ready/);
  const { exports } = await door.load();
  const stage = exports.stage.peek();
  wipe();
  const text = stage.kind === 'made' ? stage.made.text : '';
  fireEvent.input(screen.getByLabelText('Text of the file'), { target: { value: text } });
  await press('Check the text');
  await screen.findByText(
    '8 entries are missing here and would come back: the board itself and 2 cards.',
  );
  await press('Import 8 entries');
  await screen.findByText('8 entries came back.');
  expect(entriesOn('c1')).toHaveLength(3);
  await press('Check the file again');
  await screen.findByText('Everything that can be imported from this file is here.');
  await screen.findByText('8 entries are here already.');
});

test('names every card that is left out', async () => {
  const { ports, data, modelOf, broken } = bench();
  data.put(modelOf('c1'), 'journal', 'torn');
  broken.add('c2');
  render(<DataPart ports={ports} mayImport />);
  await press('Export the board to a file');
  const list = (name: RegExp) => screen.findByRole('list', { name });
  expect((await list(/not in the file/)).textContent).toBe('Banner');
  expect((await list(/holds them as text/)).textContent).toBe('Logo');
});

test('says what is wrong with a file', async () => {
  render(<DataPart ports={bench().ports} mayImport />);
  const chooser = await screen.findByLabelText('File');
  fireEvent.change(chooser, { target: { files: [new File(['{}'], 'a.json')] } });
  await screen.findByText('This file was not saved by Whose Turn. Nothing was imported.');
});

test('offers no import to who may not change the board', async () => {
  render(<DataPart ports={bench().ports} mayImport={false} />);
  await screen.findByText('A saved file can be imported by whoever may change these settings.');
  expect(screen.queryByLabelText('File')).toBeNull();
});

test('removes what the browser keeps at the second press', async () => {
  const { ports, forgotten } = bench();
  render(<DataPart ports={ports} mayImport />);
  await press('Remove them');
  expect(forgotten()).toBe(0);
  await press('Remove them');
  expect(forgotten()).toBe(1);
  await screen.findByText('Removed. This browser keeps nothing of yours now.');
});

test('says that it did not load, and is asked for again', async () => {
  const { ports, door } = bench('en', false);
  render(<DataPart ports={ports} mayImport />);
  await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull());
  await expect(door.load()).rejects.toThrow('offline');
});

test('the notice brings the import on screen, and goes when the person knows', async () => {
  const { door, ports } = bench();
  door.wiped.watch({ sight: signal({ now: NOW, journal: { raw: [], entries: [] } }) as never });
  const view = render(<WipedNotice ports={ports} words={wordsIn('en')} mayImport />);
  expect(readText(view.container.textContent)).toContain(
    'The entries of this board are gone. On Fri 20 Nov this browser saw 2 of them here.',
  );
  await press('Import a saved file');
  expect(door.wantsImport.value).toBe(true);
  cleanup();
  render(<DataPart ports={ports} mayImport />);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('File')));
});
