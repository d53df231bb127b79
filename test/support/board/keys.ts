/** The keyboard, as somebody without a mouse uses it: Tab until the control is met, and what has the focus now. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const MOST_TABS = 80;

interface Focused {
  readonly name: string;
  readonly frame: string;
  /** Drawn so that one sees where the focus is. */
  readonly isSeen: boolean;
}

/** Goes on with Tab until the control of that name has the focus, in a frame with `frame` in its address. */
export async function tabTo(page: Page, name: string, frame = ''): Promise<void> {
  const met: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    const at = await focused(page);
    if (at?.name === name && at.frame.includes(frame)) {
      expect(at.isSeen).toBe(true);
      return;
    }
    met.push(at?.name ?? '-');
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${name}; it met ${met.join(' | ')}`);
}

/** The element with the focus, in whichever frame it is. */
export async function focused(page: Page): Promise<Focused | undefined> {
  for (const frame of page.frames()) {
    // A frame that is just being taken down has no focus; the others are asked all the same.
    const found = await frame.evaluate(readFocus).catch(() => null);
    if (found !== null) return { ...found, frame: frame.url() };
  }
  return undefined;
}

function readFocus(): Omit<Focused, 'frame'> | null {
  const active = document.activeElement;
  if (!document.hasFocus() || !active || active === document.body) return null;
  if (active instanceof HTMLIFrameElement) return null;
  const shown = active.cloneNode(true) as Element; // a clone of an element is one
  for (const hidden of shown.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  const ids = active.getAttribute('aria-labelledby')?.split(' ') ?? [];
  const labels = 'labels' in active ? [...((active.labels as NodeListOf<Element>) ?? [])] : [];
  const name =
    ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ') ||
    active.getAttribute('aria-label') ||
    labels.map((label) => label.textContent).join(' ') ||
    shown.textContent ||
    '';
  // A choice draws it round its whole label.
  const isSeen = [active, ...labels].some((one) => {
    const { outlineStyle, boxShadow } = getComputedStyle(one);
    return outlineStyle !== 'none' || boxShadow !== 'none';
  });
  return { name: name.trim(), isSeen };
}
