// @vitest-environment happy-dom
// @vitest-environment-options { "settings": { "enableIframePageLoading": true } }
import { signal } from '@preact/signals';
import { render } from 'preact';
import { expect, test, vi } from 'vitest';
import type { BoardModel } from '../../../src/host/board/board-model.ts';
import { PowerUpFrame } from '../../../src/host/view/power-up-frame.tsx';

test('the board knows a frame as soon as it stands there, painted or not, and forgets it when it goes', () => {
  const forget = vi.fn();
  const add = vi.fn(() => forget);
  const frame = (
    <PowerUpFrame
      model={modelWith(add)}
      kind="section"
      url="about:blank"
      title="Whose Turn"
      card="one"
      height={signal(100)}
    />
  );
  render(frame, document.body);
  const element = document.querySelector('iframe');
  expect(add).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ element, card: 'one' }));
  render(null, document.body);
  expect(forget).toHaveBeenCalledOnce();
});

/** As much of the board as a frame needs. */
function modelWith(add: BoardModel['frames']['add']): BoardModel {
  const frames: Partial<BoardModel['frames']> = { add };
  const needed = { frames, options: { sandbox: '' }, theme: signal('light') };
  return needed as unknown as BoardModel; // a frame reads no more of it
}
