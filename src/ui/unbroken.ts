/** What must not part at the end of a line: a number, its thousands and the word or sign
 *  after it, a weekday, its day and its hour, a dot and the word before it, «не» and what it negates, «a más tardar»,
 *  «hasta las». For texts on the page alone: what is copied keeps its plain blanks. */
export function unbroken(text: string): string {
  return text.replace(
    / (?=·)|(?<=\d) (?=[\p{L}\p{Sc}%]|\d{3}(?!\d))|(?<=(?:^| )\p{L}{2,3}) (?=\d)|(?<=,) (?=\d\d:\d\d)|(?<=(?:^| )не) (?=\p{L})|(?<=\ba) (?=más tardar)|(?<=\ba más|\bhasta) (?=tardar|las? \d)/giu,
    '\u00a0',
  );
}
