/** A text as it is read: blanks that keep a line together are blanks. */
export function readText(text: string | null | undefined): string {
  return (text ?? '').replace(/\s/g, ' ');
}
