/** Addresses that a report may lead to. Checked by hand and by the shape alone: a link must not be good in one
 *  browser and bad in another. */
import { err, ok, type Result } from '../result.ts';
import { REPORT_LIMITS, type ReportLink } from './entries.ts';

export interface NotALink {
  readonly type: 'NotALink';
  readonly text: string;
}

/** Names parted by dots, the last with a letter in it: no bare numbers, in which an address can hide. */
const HOST = String.raw`(?:[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?\.)*(?=[\p{N}-]*\p{L})[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?`;
const PORT = String.raw`(?::(?:\d{1,4}|[1-5]\d{4}|6[0-4]\d{3}))?`;
/** No names before an @, which make another address look like one that is known; after the host anything but blanks,
 *  quotes, brackets and what is not seen. */
const REST = String.raw`(?:[/?#][^\s"'<>\\${'`'}{}|^\p{C}]*)?`;
const WEB = new RegExp(`^https?://${HOST}${PORT}${REST}$`, 'iu');
const MAIL = new RegExp(`^mailto:[\\w.+-]{1,64}@${HOST}$`, 'iu');

/** Whether a link may be shown as one: http, https or mailto, and nothing hidden in it. */
export function isSafeHref(href: string): boolean {
  return href.length <= REPORT_LIMITS.url && (WEB.test(href) || MAIL.test(href));
}

/** Reads what was typed into the field of a link; "docs.example.com/report" is meant as https.
 *  @returns NotALink for every other scheme and for what is no address. */
export function readLink(text: string, name = ''): Result<ReportLink, NotALink> {
  const typed = text.trim();
  const hasScheme = /^[a-z][\w+.-]*:(?!\d)/i.test(typed);
  const url = hasScheme || !/^[^\s/?#]+\.[^\s/?#]+/.test(typed) ? typed : `https://${typed}`;
  if (!WEB.test(url) || url.length > REPORT_LIMITS.url) {
    return err({ type: 'NotALink', text: typed });
  }
  const called = name.trim();
  return ok(called === '' ? { url } : { url, name: called });
}
