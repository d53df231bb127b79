// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { CAPABILITIES } from '../../src/connector/registry.ts';

it('registers exactly the capabilities that the manifest is compared with, at once', async () => {
  const registered: string[][] = [];
  const options: unknown[] = [];
  Object.assign(window, {
    TrelloPowerUp: {
      initialize: (handlers: object, with_: unknown) => {
        registered.push(Object.keys(handlers));
        options.push(with_);
      },
    },
  });
  await import('../../src/connector/main.ts');
  expect(registered.map((names) => names.sort())).toEqual([[...CAPABILITIES]]);
  // Texts are handed over with the call: a resource would have to be fetched first.
  expect(options).toMatchObject([{ localizer: { resourceDictionary: {} } }]);
});
