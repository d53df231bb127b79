/** What must not part at the end of a line: a number and its noun, a weekday, its day and its hour, a dot and the word
 *  before it, «не» and what it negates. For texts on the page alone: what is copied keeps its plain blanks. */
export function unbroken(text: string): string {
  return text.replace(
    / (?=·)|(?<=\d) (?=\p{L})|(?<=(?:^| )\p{L}{2,3}) (?=\d)|(?<=,) (?=\d\d:\d\d)|(?<=(?:^| )не) (?=\p{L})/gu,
    '\u00a0',
  );
}
