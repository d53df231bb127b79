// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { copyFrom, copyText } from '../../src/ui/copy-text.ts';

afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(document, 'execCommand');
});

/** What the old command would take: the selection in the focused area. */
function withCommand(answer: boolean): string[] {
  const copied: string[] = [];
  Object.assign(document, {
    execCommand: () => {
      const { value, selectionStart, selectionEnd } = document.activeElement as HTMLTextAreaElement;
      copied.push(value.slice(selectionStart, selectionEnd));
      return answer;
    },
  });
  return copied;
}

function focusedButton(): HTMLButtonElement {
  const button = document.createElement('button');
  document.body.append(button);
  button.focus();
  return button;
}

it('copies a text that is not on the page, leaves nothing behind and gives focus back', async () => {
  const copied = withCommand(true);
  const button = focusedButton();
  expect(await copyText('Priya, please look\nhttps://trello.com/c/x')).toBe(true);
  expect(copied).toEqual(['Priya, please look\nhttps://trello.com/c/x']);
  expect(document.querySelector('textarea')).toBeNull();
  expect(document.activeElement).toBe(button);
});

it('says so where the command is refused, and where there is none', async () => {
  withCommand(false);
  expect(await copyText('text')).toBe(false);
  Reflect.deleteProperty(document, 'execCommand');
  expect(await copyText('text')).toBe(false);
  expect(document.querySelector('textarea')).toBeNull();
});

it('copies what an area shows and leaves it selected', () => {
  const copied = withCommand(true);
  const area = document.createElement('textarea');
  area.value = 'all of it';
  document.body.append(area);
  expect(copyFrom(area)).toBe(true);
  expect(copied).toEqual(['all of it']);
  expect([area.selectionStart, area.selectionEnd]).toEqual([0, 9]);
  expect(copyFrom(null)).toBe(false);
});
