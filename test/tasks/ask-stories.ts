/** Cards that the client was asked about: with the content that stands on the bench's card. */
import { type CardContent, contentOf } from '../../src/domain/content/content.ts';
import type { Channel, EntryId } from '../../src/domain/turn/entries.ts';
import { digest } from '../../src/storage/digest.ts';
import { approvalPress } from '../support/approval-stories.ts';
import { press, promised, type Story } from '../support/journals.ts';

/** As `createBench` has it. */
export const CARD_CONTENT: CardContent = {
  title: 'Autumn banners',
  description: 'Six ads',
  attachments: [],
};

export const SENT = contentOf(CARD_CONTENT, { title: false, description: true, off: [] }, digest);

/** Tom asks on Fri 20 Nov, 14:00, until Wed 25 Nov. */
export function ask(story: Story, at?: string): EntryId {
  const made = { ...SENT, note: '', promise: promised('2026-11-25') };
  return story.add('tom', { kind: 'approvalAsked', ...made }, at).id;
}

export const askStories = {
  asked: (story: Story) => void ask(story),
  /** Priya asked for two edits. */
  answeredWithEdits: (story: Story) => {
    const id = ask(story);
    story.add('priya', press.request(['Logo: black', 'Phone'], '2026-11-25'), '2026-11-20 15:00');
    return id;
  },
  recorded:
    (when: string, channel: Channel = 'chat') =>
    (story: Story) => {
      const { content, fp } = SENT;
      const made = approvalPress.elsewhere(ask(story), channel, when);
      story.add('ellen', { ...made, content, fp } as typeof made, '2026-11-23 10:00');
    },
  recordedEdits: (received: string) => (story: Story) => {
    const more = { ask: ask(story), received };
    const made = approvalPress.recordEdits(['Logo: black'], '2026-11-25', more);
    story.add('ellen', made, '2026-11-23 10:00');
  },
} as const;

/** Files and links as they hang on a card. */
export function attached(...names: readonly string[]): CardContent['attachments'] {
  return names.map((name, index) => {
    const isLink = name.startsWith('https:');
    const file = `https://trello.com/1/cards/card1/attachments/file${index}/download/${name}`;
    return { id: `file${index}`, name, url: isLink ? name : file, isLink };
  });
}
