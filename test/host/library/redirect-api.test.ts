import { expect, test } from 'vitest';
import { redirectApi } from '../../../src/host/library/redirect-api.ts';

test('asks the local board what is asked of Trello’s API, and nobody else', async () => {
  const { scope, asked } = page();
  redirectApi('http://localhost:1', scope);
  await scope.fetch('https://api.trello.com/1/resource/jwt-public-keys');
  await scope.fetch(new URL('https://api.trello.com/1/x?y=1'));
  await scope.fetch('./own.json');
  await scope.fetch('https://api.trello.com.example/');
  expect(asked).toEqual([
    'http://localhost:1/1/resource/jwt-public-keys',
    'http://localhost:1/1/x?y=1',
    './own.json',
    'https://api.trello.com.example/',
  ]);
});

test('leaves a page alone where nobody stands in for Trello’s API', async () => {
  const { scope, asked } = page();
  redirectApi(undefined, scope);
  await scope.fetch('https://api.trello.com/1/x');
  expect(asked).toEqual(['https://api.trello.com/1/x']);
});

function page() {
  const asked: string[] = [];
  const scope = {
    fetch: (input: RequestInfo | URL) => {
      asked.push(input instanceof Request ? input.url : String(input));
      return Promise.resolve(new Response());
    },
  };
  return { scope, asked };
}
