// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageClient } from '../../src/trello/client.ts';
import { closeOnEscape, closeOver, fitFrame, openModal } from '../../src/trello/frames.ts';

afterEach(() => vi.unstubAllGlobals());

function page({ over, answers = true }: { over?: string; answers?: boolean } = {}) {
  const calls: unknown[][] = [];
  const react = async (...call: unknown[]) => {
    calls.push(call);
    if (!answers) throw new Error('gone');
  };
  const t = {
    arg: (name: string) => (name === 'over' ? over : undefined),
    sizeTo: (height: number) => react('sizeTo', height),
    modal: (options: unknown) => react('modal', options),
    closePopup: () => react('closePopup'),
    closeModal: () => react('closeModal'),
  };
  return { t: t as unknown as PageClient, calls };
}

/** A piece of content whose height the test sets, with the browser's notice of it. */
function content() {
  let height = 0;
  let notice = () => undefined as unknown;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(measure: () => void) {
        notice = measure;
      }
      observe() {}
    },
  );
  const element = { getBoundingClientRect: () => ({ height }) } as unknown as HTMLElement;
  return {
    element,
    grow: (to: number) => {
      height = to;
      notice();
    },
  };
}

describe('the height of a frame', () => {
  it('is that of its content, in whole pixels, told when it changes', () => {
    const { t, calls } = page();
    const { element, grow } = content();
    fitFrame(t, element);
    for (const height of [44.2, 44.9, 120, 0, 120]) grow(height);
    expect(calls).toEqual([
      ['sizeTo', 45],
      ['sizeTo', 120],
    ]);
  });

  it('troubles nobody when the frame is going away', async () => {
    const { t, calls } = page({ answers: false });
    const { element, grow } = content();
    fitFrame(t, element);
    grow(100);
    // An answer that nobody takes would end this run as an unhandled error.
    await Promise.resolve();
    expect(calls).toEqual([['sizeTo', 100]]);
  });
});

describe('going away', () => {
  it.each([
    ['popup', [['closePopup']]],
    ['modal', [['closeModal']]],
    [undefined, []],
    ['something', []],
  ])('closes what the page was opened in: %s', async (over, expected) => {
    const { t, calls } = page({ ...(over !== undefined && { over }), answers: false });
    closeOver(t);
    await Promise.resolve();
    expect(calls).toEqual(expected);
  });
});

it('opens a modal that knows what it is', async () => {
  const { t, calls } = page({ answers: false });
  openModal(t, 'https://example.com/board', 'Whose Turn', { tab: 'settings' });
  await Promise.resolve();
  expect(calls).toMatchObject([
    [
      'modal',
      {
        url: 'https://example.com/board',
        title: 'Whose Turn',
        args: { tab: 'settings', over: 'modal' },
      },
    ],
  ]);
});

describe('Escape inside a frame', () => {
  const press = (key: string, taken = false) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
    if (taken) event.preventDefault();
    document.body.dispatchEvent(event);
  };

  it('closes what the page was opened in, and no other key does', () => {
    const { t, calls } = page({ over: 'modal' });
    closeOnEscape(t);
    press('Enter');
    expect(calls).toEqual([]);
    press('Escape');
    expect(calls).toEqual([['closeModal']]);
  });

  it('is left to a form or a list that took it', () => {
    const { t, calls } = page({ over: 'popup' });
    closeOnEscape(t);
    press('Escape', true);
    expect(calls).toEqual([]);
    press('Escape');
    expect(calls).toEqual([['closePopup']]);
  });
});
