/** Copying inside Trello's frames: the clipboard API is refused there, but the old command works on a selection. */

/** Selects what stands in the area and copies it. False where that was refused: the text stays selected, for the
 *  person to copy. */
export function copyFrom(area: HTMLTextAreaElement | null): boolean {
  if (area === null) return false;
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } catch {
    // Without the command, or forbidden.
    return false;
  }
}

/** Copies a text that is not on the page; focus goes back to where it was. */
export async function copyText(text: string): Promise<boolean> {
  const before = document.activeElement;
  const area = document.createElement('textarea');
  area.value = text;
  area.readOnly = true;
  area.setAttribute('aria-hidden', 'true');
  // Not displayed it could not be selected; without a fixed place the page would scroll to it.
  area.style.cssText = 'position:fixed;top:0;inset-inline-start:-9999px';
  document.body.append(area);
  const isCopied = copyFrom(area);
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  return isCopied;
}
