import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import { FOCUS, hasArrived, sendDraft } from '../../src/tasks/sending.ts';
import { press } from '../support/journals.ts';
import { openBench } from './card-bench.ts';
import { stories, viewers } from './stories.ts';

const OWNER = { ...viewers.owner, story: stories.edits } as const;
const note = { handOver: 'In the folder', [FOCUS]: '{"control":0}' };

it('takes the draft away once it is saved', async () => {
  const { card, drafts } = await openBench({ ...OWNER, drafts: note });
  expect(await sendDraft(card, drafts, 'handOver', () => [press.take()])).toBe(true);
  expect(drafts.kept.has('handOver')).toBe(false);
});

it('keeps the draft when it was not saved', async () => {
  const { card, drafts, pluginData } = await openBench({ ...OWNER, drafts: note });
  pluginData.refuse({ type: 'NotAllowed' });
  expect(await sendDraft(card, drafts, 'handOver', () => [press.take()])).toBe(false);
  expect(drafts.kept.get('handOver')).toBe('In the folder');
});

it('knows in a frame built anew that what was on its way has arrived', async () => {
  const before = await openBench({ ...OWNER, drafts: note });
  let midway: Record<string, string> = {};
  before.pluginData.afterNextWrite(() => {
    midway = Object.fromEntries(before.drafts.kept);
  });
  await sendDraft(before.card, before.drafts, 'handOver', () => [press.take()]);
  const story = (of: Parameters<typeof stories.edits>[0]) => {
    stories.edits(of);
    of.add('tom', press.take());
  };
  const after = await openBench({ ...viewers.owner, story, drafts: midway });
  expect(after.drafts.kept.get('handOver')).toBe('In the folder');
  expect(await hasArrived(after.card, after.drafts, 'tom')).toBe(true);
  expect([...after.drafts.kept.keys()]).toEqual([]);
});

it('keeps the text of what never arrived', async () => {
  const sending = JSON.stringify({ after: 1, draft: 'handOver' });
  const { card, drafts } = await openBench({ ...OWNER, drafts: { ...note, sending } });
  expect(await hasArrived(card, drafts, 'tom')).toBe(false);
  expect(drafts.kept.get('handOver')).toBe('In the folder');
  expect(drafts.kept.has('sending')).toBe(false);
});

it.each(['', '{', 'null', '7', '{"after":"x","draft":"handOver"}'])(
  'minds nothing that is no note of a sending: %j',
  async (sending) => {
    const { card, drafts } = await openBench({ ...OWNER, drafts: { ...note, sending } });
    expect(await hasArrived(card, drafts, 'tom')).toBe(false);
    expect(drafts.kept.get('handOver')).toBe('In the folder');
  },
);

it('does not offer to send once more what was refused and is kept: it would come twice', async () => {
  const sending = JSON.stringify({ after: 1, draft: 'handOver' });
  const { card, drafts, sight } = await openBench({ ...OWNER, drafts: { ...note, sending } });
  const refused = [{ entry: { id: 'abcdefghijkl' }, since: sight().now, why: 'TooLarge' as const }];
  const journal = { ...sight().journal, refused };
  const told = { ...card, sight: signal({ ...sight(), journal }) };
  expect(await hasArrived(told, drafts, 'tom')).toBe(true);
  expect(drafts.kept.has('handOver')).toBe(false);
});
