// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Fold } from '../../src/ui/fold.tsx';

afterEach(cleanup);

test('hides its content until it is opened, and says when that happens', async () => {
  const heard: boolean[] = [];
  render(
    <Fold summary="Earlier rounds" onToggle={(open) => heard.push(open)}>
      Round 1
    </Fold>,
  );
  const details = document.querySelector('details');
  expect(details?.open).toBe(false);
  details?.setAttribute('open', '');
  await expect.poll(() => heard).toEqual([true]);
  screen.getByText('Round 1');
});
