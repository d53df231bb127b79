// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { Notice } from '../../src/ui/notice.tsx';

afterEach(cleanup);

test('only warnings and errors interrupt a screen reader', () => {
  render(
    <>
      <Notice tone="info">Holidays are not counted yet.</Notice>
      <Notice tone="error">Not saved yet.</Notice>
    </>,
  );
  expect(screen.getByRole('status').textContent).toBe('Holidays are not counted yet.');
  expect(screen.getByRole('alert').textContent).toBe('Not saved yet.');
});
