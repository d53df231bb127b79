/** Cards in every state of the clock, told by their journals. Fri 20 Nov 2026 is the day of the request. */
import { editRef } from '../../src/domain/turn/entries.ts';
import { press, type Story } from '../support/journals.ts';
import type { Setting } from './card-bench.ts';

const EDITS = ['Logo: black, not white', 'Phone number in ad 4'];

export const stories = {
  idle: () => undefined,
  version: (story: Story) => void story.add('tom', press.worked('2026-11-26')),
  /** Two edits, due Wed 25 Nov. */
  edits: (story: Story) => void story.add('priya', press.request(EDITS, '2026-11-25')),
  oneDone: (story: Story) => {
    const asked = story.add('priya', press.request(EDITS, '2026-11-25'));
    story.add('tom', press.tick(editRef(asked.id, 0)));
  },
  fromChat: (story: Story) => {
    const receipt = { received: '2026-11-19', channel: 'chat' } as const;
    story.add('ellen', press.request(EDITS, '2026-11-25', receipt));
  },
  fromMeeting: (story: Story) => {
    const receipt = { received: '2026-11-19', channel: 'meeting' } as const;
    story.add('ellen', press.request(EDITS, '2026-11-25', receipt));
  },
  kept: (story: Story) => {
    const asked = story.add('priya', press.request(EDITS, '2026-11-25'));
    story.add('priya', press.remark(asked, 'A third headline', true), '2026-11-23 12:00');
  },
  moved: (story: Story) => {
    const asked = story.add('priya', press.request(EDITS, '2026-11-25'));
    const why = 'banner sizes arrived late';
    story.add('tom', press.date(asked, '2026-11-27', { why }), '2026-11-23 12:00');
  },
  single: (story: Story) => {
    const asked = story.add('priya', press.request(EDITS, '2026-11-25'));
    const edits = [editRef(asked.id, 1)];
    story.add('tom', press.date(asked, '2026-11-24', { edits }));
  },
  handedOver: (story: Story) => {
    const asked = story.add('priya', press.request(EDITS, '2026-11-25'));
    const handOver = press.handOver(asked, undefined, 'Both are in the folder.');
    story.add('tom', handOver, '2026-11-25 17:20');
  },
  /** The first edit came back on Thu 26 Nov. */
  returned: (story: Story) => {
    const asked = story.add('priya', press.request(EDITS, '2026-11-25'));
    story.add('tom', press.handOver(asked), '2026-11-25 17:20');
    const again = { text: 'Still white on page 2', again: editRef(asked.id, 0) };
    story.add('priya', press.request([again], '2026-11-30'), '2026-11-26 11:00');
  },
} as const satisfies Record<string, (story: Story) => void>;

/** Who looks, on a card that is Tom's unless said otherwise. */
export const viewers = {
  representative: { viewer: 'priya' },
  colleague: { viewer: 'dan' },
  owner: { viewer: 'tom' },
  otherOfAgency: { viewer: 'uma' },
  managerUntaken: { viewer: 'ellen', cardMembers: [] },
  otherUntaken: { viewer: 'uma', cardMembers: [] },
  unplaced: { viewer: 'zoe' },
  observer: { viewer: 'zoe', mayWrite: false },
  signedOut: { viewer: undefined, mayWrite: false },
} as const satisfies Record<string, Setting>;
