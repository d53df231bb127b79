/** What a person wrote, as blocks: paragraphs, lists, bold, links. It knows no HTML: whatever is none of these is
 *  text. Every text has a reading; none is refused. */
import { isSafeHref } from './link.ts';

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'bold'; readonly parts: readonly Plain[] };

/** What may stand within bold. */
type Plain = Exclude<Inline, { kind: 'bold' }>;

export type Line = readonly Inline[];

export type Block =
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'bullets'; readonly items: readonly Line[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly Line[] };

/** An empty line ends a paragraph, a single line break stays one. A list needs no empty line around it. */
export function readSafeText(text: string): readonly Block[] {
  const blocks: Mutable[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      isOpen = false;
      continue;
    }
    const last = isOpen ? blocks.at(-1) : undefined;
    const next = blockOf(line.trimEnd());
    if (last === undefined || last.kind !== next.kind) blocks.push(next);
    else last.lines.push(...next.lines);
    isOpen = true;
  }
  return blocks.map(sealed);
}

interface Mutable {
  readonly kind: Block['kind'];
  readonly start: number;
  readonly lines: Line[];
}

const BULLET = /^\s*[-*•–—]\s+(?<text>\S.*)$/;
const NUMBER = /^\s*(?<start>\d{1,3})[.)]\s+(?<text>\S.*)$/;

function blockOf(line: string): Mutable {
  const bullet = BULLET.exec(line)?.groups?.['text'];
  if (bullet !== undefined) return { kind: 'bullets', start: 1, lines: [readLine(bullet)] };
  const { start, text } = NUMBER.exec(line)?.groups ?? {};
  if (start !== undefined && text !== undefined) {
    return { kind: 'numbers', start: Number(start), lines: [readLine(text)] };
  }
  return { kind: 'paragraph', start: 1, lines: [readLine(line)] };
}

function sealed({ kind, start, lines }: Mutable): Block {
  if (kind === 'paragraph') return { kind, lines };
  return kind === 'numbers' ? { kind, start, items: lines } : { kind, items: lines };
}

/** Bold and links of one line. Two stars that are never closed are two stars. */
export function readLine(line: string): Line {
  const found: Inline[] = [];
  let at = 0;
  while (at < line.length) {
    const open = line.indexOf('**', at);
    const close = open < 0 ? -1 : line.indexOf('**', open + 3);
    if (close < 0) break;
    const words = line.slice(open + 2, close);
    if (words.trim() === words) {
      found.push(...readPlain(line.slice(at, open)), { kind: 'bold', parts: readPlain(words) });
      at = close + 2;
    } else {
      // "2 ** 3": stars with blanks around them are no bold.
      found.push(...readPlain(line.slice(at, open + 2)));
      at = open + 2;
    }
  }
  return joined([...found, ...readPlain(line.slice(at))]);
}

/** `[text](address)`, or an address as it is. Texts have an end: a page of brackets must not cost a page's life. */
const LINK =
  /\[(?<name>[^\][\n]{1,300})\]\((?<to>[^\s()]{1,1000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?)\)|\b(?<bare>(?:https?:\/\/|mailto:)[^\s<>"'`]{1,1000})/giu;

function readPlain(text: string): readonly Plain[] {
  const found: Plain[] = [];
  let at = 0;
  for (const match of text.matchAll(LINK)) {
    const { name, to, bare } = match.groups ?? {};
    const href = to ?? withoutStop(bare ?? '');
    if (!isSafeHref(href)) continue;
    found.push(...plainText(text.slice(at, match.index)));
    found.push({ kind: 'link', text: nameOf(name, href), href });
    at = match.index + (name === undefined ? href.length : match[0].length);
  }
  return [...found, ...plainText(text.slice(at))];
}

/** A name that looks like an address, and is not that of the link, would lead astray: the address itself is shown. */
function nameOf(name: string | undefined, href: string): string {
  const shown = name?.trim() ?? '';
  const looksLikeAddress = /^\W*(?:[a-z]+:\/\/|www\.|[\w-]+(?:\.[\w-]+)+(?:[/?#]|\W*$))/i.test(
    shown,
  );
  return shown === '' || (looksLikeAddress && !href.includes(shown)) ? href : shown;
}

/** The full stop after an address ends the sentence; so does a bracket that was opened before it. */
function withoutStop(address: string): string {
  let end = address.length;
  while (end > 0 && isStop(address, end)) end -= 1;
  return address.slice(0, end);
}

function isStop(address: string, end: number): boolean {
  const last = address[end - 1] ?? '';
  if (last !== ')') return '.,;:!?»”’…*'.includes(last);
  return address.lastIndexOf('(', end) < 0;
}

function plainText(text: string): readonly Plain[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

/** Neighbouring texts are one. */
function joined(line: Line): Line {
  const found: Inline[] = [];
  for (const one of line) {
    const last = found.at(-1);
    if (one.kind === 'text' && last?.kind === 'text') {
      found[found.length - 1] = { kind: 'text', text: last.text + one.text };
    } else found.push(one);
  }
  return found;
}

/** The words alone, for a mail or a message: bold and lists as they are written, links with their address. */
export function plainTextOf(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('\n\n');
}

function blockText(block: Block): string {
  if (block.kind === 'paragraph') return block.lines.map(lineText).join('\n');
  return block.items
    .map((item, index) => {
      const mark = block.kind === 'numbers' ? `${block.start + index}.` : '-';
      return `${mark} ${lineText(item)}`;
    })
    .join('\n');
}

function lineText(line: Line): string {
  return line.map(inlineText).join('');
}

function inlineText(part: Inline): string {
  if (part.kind === 'bold') return lineText(part.parts);
  if (part.kind === 'text' || part.text === part.href) return part.text;
  return `${part.text} (${part.href})`;
}
