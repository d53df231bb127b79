import { expect, it } from 'vitest';
import { err, ok } from '../../../src/domain/result.ts';
import { withPatience } from '../../../src/storage/outbox/patience.ts';
import { createVirtualTime } from '../../support/store/virtual-time.ts';

const CARD = { kind: 'card', card: 'card1' } as const;

it('gives up a question that Trello does not answer within 30 s', async () => {
  const time = createVirtualTime(0);
  const silent = {
    read: () => new Promise<never>(() => {}),
    write: () => new Promise<never>(() => {}),
  };
  const data = withPatience(silent, time.later);
  const heard: unknown[] = [];
  void data.read(CARD).then((answer) => heard.push(answer));
  void data.write(CARD, 'journal', {}).then((answer) => heard.push(answer));
  await time.run(29_999);
  expect(heard).toEqual([]);
  await time.run(1);
  expect(heard).toMatchObject([err({ type: 'HostGone' }), err({ type: 'Refused' })]);
});

it('hands on every answer that comes', async () => {
  const time = createVirtualTime(0);
  const data = withPatience(
    { read: async () => ok({ a: 1 }), write: async () => err({ type: 'NotAllowed' }) },
    time.later,
  );
  expect(await data.read(CARD)).toEqual(ok({ a: 1 }));
  expect(await data.write(CARD, 'journal', {})).toEqual(err({ type: 'NotAllowed' }));
});
