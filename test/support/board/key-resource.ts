import type { ConsoleMessage, Route } from 'playwright-core';
import { KEYS_PATH, keysAnswer } from '../../../src/host/server/handle-token-request.ts';
import type { TestSigner } from './trello-signer.ts';

/** Where Trello tells the keys of `t.jwt`. */
export const KEY_RESOURCE = `https://api.trello.com${KEYS_PATH}`;

/** What a page meets there: the right keys, no answer, keys that fit nothing, or an answer that the
 *  browser does not let the page read. */
export type KeyAnswer = 'served' | 'unreachable' | 'otherKeys' | 'corsRefused';

/** The resource of one board; a test may change its mind at any time. */
export interface KeyResource {
  answer: KeyAnswer;
  /** How often it was asked. */
  asked: number;
}

export async function fulfillKeys(
  route: Route,
  resource: KeyResource,
  signer: TestSigner,
): Promise<void> {
  resource.asked += 1;
  if (resource.answer === 'unreachable') return route.abort('internetdisconnected');
  const keys = await (resource.answer === 'otherKeys' ? signer.otherKeys() : signer.publicKeys());
  const { status, headers, body } = keysAnswer(keys);
  // Playwright adds the header that lets a page read, where it is missing: so it names another site.
  const refusing = { 'access-control-allow-origin': 'https://elsewhere.example' };
  const allowing = resource.answer === 'corsRefused' ? refusing : {};
  await route.fulfill({ status, headers: { ...headers, ...allowing }, body });
}

/** Chromium complains of what a test wanted: a resource that cannot be read. */
export function isWantedComplaint(message: ConsoleMessage, { answer }: KeyResource): boolean {
  if (answer !== 'unreachable' && answer !== 'corsRefused') return false;
  return message.location().url === KEY_RESOURCE || message.text().includes(KEY_RESOURCE);
}
