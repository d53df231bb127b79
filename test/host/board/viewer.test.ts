import { expect, test } from 'vitest';
import { noFaults } from '../../../src/host/board/faults.ts';
import { createViewer, PLUGIN_ID } from '../../../src/host/board/viewer.ts';
import { sampleSeed } from '../../../src/host/sample/samples.ts';

test.each([
  ['an admin', 'ellenhughes', 'write'],
  ['a member', 'tombarker', 'write'],
  ['an observer', 'gracelin', 'read'],
  ['a visitor who is not on the board', 'peternovak', 'read'],
  ['nobody', undefined, 'read'],
])('lets %s do what Trello lets them', (_who, username, may) => {
  const { viewer, card } = viewerOf(username);
  const { permissions } = viewer.context({ card });
  expect(permissions).toEqual({ board: may, card: may, organization: may });
  expect(viewer.mayWrite()).toBe(may === 'write');
});

test('takes the right to write from who leaves the board, without a reload', () => {
  const { viewer, content } = viewerOf('priyashah');
  expect(viewer.mayWrite()).toBe(true);
  const members = content.value.members.map((member) =>
    member.username === 'priyashah' ? { ...member, memberType: 'visitor' as const } : member,
  );
  content.value = { ...content.value, members };
  expect(viewer.mayWrite()).toBe(false);
  expect(viewer.context({})).toMatchObject({
    member: viewer.member?.id,
    permissions: { board: 'read' },
  });
});

test('tells which Power-Up it is, and that nobody is signed in', () => {
  expect(viewerOf(undefined).viewer.context({})).toMatchObject({
    plugin: PLUGIN_ID,
    member: 'notLoggedIn',
  });
});

function viewerOf(username: string | undefined) {
  const content = { value: sampleSeed('en').content };
  const member = content.value.members.find((one) => one.username === username);
  const viewer = createViewer({ member, content, theme: { value: 'light' }, faults: noFaults() });
  return { viewer, content, card: content.value.cards[0]?.id };
}
