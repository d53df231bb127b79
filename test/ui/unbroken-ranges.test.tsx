// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { unbrokenRanges } from '../../src/ui/unbroken-ranges.tsx';

afterEach(cleanup);

it.each([
  ['Mon–Fri 10–19 · answers 11–12, 17–18', ['Mon–Fri', '10–19', '11–12,', '17–18']],
  ['пн–пт 8:30–17:30 (10–19, Алматы)', ['пн–пт', '8:30–17:30', '(10–19,']],
  ['lun.–vie. 10–14 + 15–19', ['lun.–vie.', '10–14', '15–19']],
  ['Away Fri 20 Nov – Tue 24 Nov', []],
  ['', []],
])('keeps each range on one line and the text as it is: %s', (text, whole) => {
  const { container } = render(<p>{unbrokenRanges(text)}</p>);
  expect(container.textContent).toBe(text);
  const kept = [...container.querySelectorAll('.unbroken')].map((span) => span.textContent);
  expect(kept).toEqual(whole);
});
