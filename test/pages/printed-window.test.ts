import { describe, expect, it, vi } from 'vitest';
import { askOpener, openPrinted, openTold } from '../../src/pages/printed-window.ts';
import type { PrintedRecord } from '../../src/tasks/printed-page.ts';

const PRINTED = { file: '{}', title: 'Record' } as PrintedRecord;
const ORIGIN = 'https://whose-turn.example';

/** As much of a window as passes messages. */
function fakeWindow(more: object = {}) {
  const listeners: ((event: unknown) => void)[] = [];
  return {
    document: { baseURI: `${ORIGIN}/pages/record/index.html` },
    location: { origin: ORIGIN },
    addEventListener: (_: string, listener: (event: unknown) => void) => listeners.push(listener),
    postMessage: vi.fn(),
    hear: (source: unknown, data: unknown, origin = ORIGIN) => {
      for (const listener of listeners) listener({ source, data, origin });
    },
    ...more,
  };
}

const asWindow = (fake: object) => fake as unknown as Window;

function openOne() {
  const opened = fakeWindow();
  const open = vi.fn((_address: string, _target: string) => opened);
  const frame = fakeWindow({ open });
  expect(openPrinted(PRINTED, asWindow(frame))).toBe(true);
  return { opened, frame, open };
}

/** What the page asks its opener with. */
async function question() {
  const opener = fakeWindow();
  void askOpener(1, asWindow(fakeWindow({ opener })));
  return opener.postMessage.mock.calls[0]?.[0] as unknown;
}

describe('the frame', () => {
  it('opens a page whose address says nothing', () => {
    const { open } = openOne();
    expect(open.mock.calls).toEqual([[`${ORIGIN}/pages/certificate/index.html`, '_blank']]);
  });

  it('answers that page as often as it asks, and nobody else', async () => {
    const { opened, frame } = openOne();
    const asks = await question();
    frame.hear(opened, asks);
    frame.hear(opened, asks);
    expect(opened.postMessage.mock.calls).toEqual([
      [PRINTED, ORIGIN],
      [PRINTED, ORIGIN],
    ]);
    frame.hear(opened, 'hello');
    frame.hear(fakeWindow(), asks);
    frame.hear(opened, asks, 'https://elsewhere.example');
    expect(opened.postMessage).toHaveBeenCalledTimes(2);
  });

  it('tells a page what is known a little after it was opened', async () => {
    const opened = fakeWindow();
    const frame = fakeWindow({ open: () => opened });
    const later = Promise.resolve({ file: 'later' });
    expect(openTold('report-print', later, asWindow(frame))).toBe(true);
    frame.hear(opened, await question());
    await later;
    expect(opened.postMessage.mock.calls).toEqual([[{ file: 'later' }, ORIGIN]]);
  });

  it('says where no window opens', () => {
    expect(openPrinted(PRINTED, asWindow(fakeWindow({ open: () => null })))).toBe(false);
  });
});

describe('the page', () => {
  it('takes what its opener tells it, and from nobody else', async () => {
    const opener = fakeWindow();
    const page = fakeWindow({ opener });
    const told = askOpener(1000, asWindow(page));
    expect(opener.postMessage.mock.calls[0]?.[1]).toBe(ORIGIN);
    page.hear(fakeWindow(), { ...PRINTED, title: 'forged' });
    page.hear(opener, { ...PRINTED, title: 'forged' }, 'https://elsewhere.example');
    page.hear(opener, 'hello');
    page.hear(opener, PRINTED);
    expect(await told).toBe(PRINTED);
  });

  it('is told nothing where nobody opened it, or nobody answers', async () => {
    expect(await askOpener(1000, asWindow(fakeWindow({ opener: null })))).toBeUndefined();
    expect(await askOpener(1, asWindow(fakeWindow({ opener: fakeWindow() })))).toBeUndefined();
  });
});

it('opens the page that it is told to', () => {
  const { open, ...frame } = { ...fakeWindow(), open: vi.fn((_address: string) => null) };
  expect(openTold('board-file', { file: '{}' }, asWindow({ ...frame, open }))).toBe(false);
  expect(open.mock.calls[0]?.[0]).toBe(`${ORIGIN}/pages/board-file/index.html`);
});
