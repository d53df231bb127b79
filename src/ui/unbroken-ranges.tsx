import type { ComponentChildren } from 'preact';
import './unbroken-ranges.css';

/** Ranges such as "17–18" or "Mon–Fri" whole, where a line would end behind their dash. No joiners in the text: what is
 *  copied keeps its plain characters. */
export function unbrokenRanges(text: string): ComponentChildren {
  return text
    .split(RANGE)
    .map((part, index) => (index % 2 === 1 ? <span class="unbroken">{part}</span> : part));
}

/** Letters or digits on both sides of an en dash, with the comma or bracket beside them. */
const RANGE = /([^\s–]*[\p{L}\p{N}.]–[\p{L}\p{N}]\S*)/u;
