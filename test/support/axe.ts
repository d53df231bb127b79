/** What axe finds in a frame, in words for a failed test. Source: github.com/dequelabs/axe-core. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RuleObject } from 'axe-core';
import type { Frame } from 'playwright-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Of a frame that is a part of Trello's card: the page around it has the first heading. */
export const PART_OF_A_CARD: RuleObject = { 'page-has-heading-one': { enabled: false } };

/** Each fault with its rule and the elements it is about; empty where axe finds nothing. */
export async function axeFaults(frame: Frame, rules: RuleObject = {}): Promise<readonly string[]> {
  await frame.evaluate(SOURCE);
  const { violations } = await frame.evaluate(
    async (given): Promise<AxeResults> =>
      (window as unknown as { readonly axe: typeof import('axe-core') }).axe.run({ rules: given }), // put there above
    rules,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}
