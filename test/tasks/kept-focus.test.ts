// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { putFocusBack, rememberFocus } from '../../src/tasks/kept-focus.ts';

afterEach(() => document.body.replaceChildren());

function form() {
  const root = document.createElement('div');
  root.innerHTML =
    '<form><input type="time"><button>Add</button></form><form><textarea>Logo: black</textarea></form>';
  document.body.append(root);
  return root;
}

test('the place is the control in the whole page, with the selection in its text', () => {
  const root = form();
  const notes: string[] = [];
  rememberFocus(root, (place) => notes.push(place));
  const area = root.querySelector('textarea');
  area?.focus();
  area?.setSelectionRange(6, 8);
  area?.dispatchEvent(new Event('keyup', { bubbles: true }));
  expect(JSON.parse(notes.at(-1) ?? '')).toEqual({ control: 2, from: 6, to: 8 });

  const next = form();
  expect(putFocusBack(next, notes.at(-1))).toBe(true);
  const field = next.querySelector('textarea');
  expect(document.activeElement).toBe(field);
  expect([field?.selectionStart, field?.selectionEnd]).toEqual([6, 8]);
});

test('a field that has no caret of its own gets the keyboard alone', () => {
  const root = form();
  const notes: string[] = [];
  rememberFocus(root, (place) => notes.push(place));
  root.querySelector('input')?.focus();
  const next = form();
  expect(putFocusBack(next, notes.at(-1))).toBe(true);
  expect(document.activeElement).toBe(next.querySelector('input'));
});

test('after the end nothing is noted any more', () => {
  const root = form();
  const notes: string[] = [];
  rememberFocus(root, (place) => notes.push(place))();
  root.querySelector('input')?.focus();
  expect(notes).toEqual([]);
});

test.each([undefined, '', '{', 'null', '{"control":99}', '{"control":"x"}'])(
  'a note that names no control moves nothing: %s',
  (place) => {
    expect(putFocusBack(form(), place)).toBe(false);
    expect(document.activeElement).toBe(document.body);
  },
);
