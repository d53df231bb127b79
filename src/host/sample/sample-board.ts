import { downloadAddress } from '../board/card-edit.ts';
import type {
  BoardCard,
  BoardContent,
  BoardMember,
  CardAttachment,
  MemberType,
  Part,
  SampleLanguage,
} from '../board/content.ts';
import type { ReportStep } from './sample-report.ts';

/** A sample board as it is written down: people by key, cards by key, and what happened as a story.
 *  The stories are neutral; a build step turns them into the Power-Up's own entries. */
export interface SampleBoard {
  readonly language: SampleLanguage;
  readonly name: string;
  readonly organization: string;
  /** The agency's zone; the board opens in it, and the story's times are its wall clock. */
  readonly zone: string;
  readonly opensAt: string;
  readonly members: readonly SampleMember[];
  readonly lists: Readonly<Record<SampleList, string>>;
  readonly cards: readonly SampleCard[];
  readonly story: readonly BoardStep[];
}

export type SampleList = 'progress' | 'client' | 'reports' | 'done';

export interface SampleMember {
  readonly key: string;
  readonly fullName: string | null;
  readonly username: string;
  readonly initials: string | null;
  readonly memberType: MemberType;
  readonly part: Part;
}

export interface SampleCard {
  readonly key: string;
  readonly list: SampleList;
  readonly name: string;
  readonly desc: string;
  readonly members: readonly string[];
  readonly attachments: readonly SampleAttachment[];
  readonly story: readonly CardStep[];
}

/** With `bytes` it is a file, else a link. */
export interface SampleAttachment {
  readonly name: string;
  readonly url?: string;
  readonly bytes?: number;
  readonly mimeType?: string;
}

interface Press {
  /** A member's key. */
  readonly by: string;
  /** Wall clock of the agency's zone, `YYYY-MM-DDTHH:MM`. */
  readonly at: string;
  /** A name that later steps of the same card refer to. */
  readonly name?: string;
}

/** How a date comes about: promised by hand, or counted by the board's rule from n working days. */
interface Due {
  readonly day?: string;
  readonly n?: number;
}

export type BoardStep = Press &
  (
    | { readonly press: 'placed'; readonly member: string; readonly side: 'client' | 'agency' }
    | {
        readonly press: 'named';
        readonly member: string;
        readonly role: 'accountManager' | 'representative' | 'standIn';
        readonly from?: string;
        readonly to?: string;
      }
    /** `ref` is the step that named the person. */
    | { readonly press: 'accepted'; readonly ref: string }
    | { readonly press: 'fieldSet'; readonly path: string; readonly value: unknown }
  );

export interface StoryEdit {
  readonly text: string;
  /** The name of an attachment of the card. */
  readonly attachment?: string;
  /** The edit that comes back as not right: `<step name>.<index>`. */
  readonly again?: string;
}

/** Where the card was different when it was sent from what it is now. */
export interface Earlier {
  readonly desc?: string;
  /** Attachments taken off since. */
  readonly gone?: readonly SampleAttachment[];
  /** Names of attachments that came since. */
  readonly later?: readonly string[];
}

export type CardStep = Press &
  (
    | ({ readonly press: 'worked' } & Due)
    | { readonly press: 'taken' }
    | ({
        readonly press: 'editsRequested';
        readonly edits: readonly StoryEdit[];
        /** Entered by the agency: the day, or the day and time, at which the client said it. */
        readonly received?: string;
        readonly channel?: SampleChannel;
        /** *No need to show me again*. */
        readonly once?: true;
        /** The request or the hand-over that this answers. */
        readonly ask?: string;
      } & Due)
    | {
        readonly press: 'editAdded';
        readonly to: string;
        readonly edit: StoryEdit;
        /** Came too late for the round: it goes to the next one. */
        readonly kept: boolean;
        readonly received?: string;
      }
    | { readonly press: 'ticked'; readonly edit: string; readonly on: boolean }
    | ({
        readonly press: 'datePromised';
        readonly to: string;
        /** Edits as `<step name>.<index>`; none: the whole list. */
        readonly edits?: readonly string[];
        readonly why?: string;
      } & Due)
    | {
        readonly press: 'handedOver';
        readonly to: string;
        readonly note: string;
        readonly earlier?: Earlier;
      }
    | ({
        readonly press: 'approvalAsked';
        readonly note: string;
        readonly earlier?: Earlier;
      } & Due)
    | { readonly press: 'decided'; readonly ask: string }
    | {
        readonly press: 'decidedElsewhere';
        readonly ask: string;
        /** The day on which the client said it. */
        readonly when: string;
        readonly channel: SampleChannel;
      }
    | {
        readonly press: 'viewed';
        readonly ask: string;
        readonly view: 'good' | 'remarks';
        readonly remarks: readonly string[];
      }
    | { readonly press: 'withdrawn'; readonly ref: string; readonly why: string }
    | {
        readonly press: 'rated';
        readonly ref: string;
        readonly good: boolean;
        readonly words?: string;
      }
    | ReportStep
  );

type SampleChannel = 'chat' | 'phone' | 'email' | 'meeting';

const LANGUAGE_DIGIT: Readonly<Record<SampleLanguage, string>> = { en: '1', ru: '2', es: '3' };
const LIST_ORDER: readonly SampleList[] = ['progress', 'client', 'reports', 'done'];
/** Of a card's 256 places for attachments, where those begin that are there no more. */
const GONE_FROM = 128;

/** Ids are made from places in the sample, so that they stay the same from build to build. */
export function sampleIds(sample: SampleBoard) {
  const id = (kind: string, index: number) =>
    `6${LANGUAGE_DIGIT[sample.language]}b0a0d${kind}${index.toString(16).padStart(16, '0')}`;
  const place = (list: readonly { readonly key: string }[], key: string) => {
    const index = list.findIndex((row) => row.key === key);
    if (index < 0) throw new Error(`The sample ${sample.language} has no ${key}`);
    return index + 1;
  };
  return {
    board: id('0', 1),
    organization: id('5', 1),
    member: (key: string) => id('1', place(sample.members, key)),
    list: (list: SampleList) => id('2', LIST_ORDER.indexOf(list) + 1),
    card: (key: string) => id('3', place(sample.cards, key)),
    attachment: (key: string, index: number) => id('4', place(sample.cards, key) * 256 + index),
  };
}

/** The board as Trello would know it. */
export function sampleContent(sample: SampleBoard): BoardContent {
  const ids = sampleIds(sample);
  return {
    id: ids.board,
    name: sample.name,
    shortLink: `sample${LANGUAGE_DIGIT[sample.language]}b`,
    organization: { id: ids.organization, name: sample.organization },
    members: sample.members.map(
      ({ key, fullName, username, initials, memberType, part }): BoardMember => ({
        id: ids.member(key),
        fullName,
        username,
        initials,
        avatar: null,
        memberType,
        part,
      }),
    ),
    lists: LIST_ORDER.map((list) => ({ id: ids.list(list), name: sample.lists[list] })),
    cards: sample.cards.map((card, index) => cardContent(sample, card, index + 1)),
  };
}

/** A card as it was when it was sent. */
export function earlierCard(
  sample: SampleBoard,
  card: SampleCard,
  { desc = card.desc, gone = [], later = [] }: Earlier = {},
): BoardCard {
  const now = cardContent(sample, { ...card, desc }, sample.cards.indexOf(card) + 1);
  const before = gone.map((file, index) =>
    attachmentContent(file, now.id, sampleIds(sample).attachment(card.key, GONE_FROM + index)),
  );
  return {
    ...now,
    attachments: [...now.attachments.filter(({ name }) => !later.includes(name)), ...before],
  };
}

function cardContent(sample: SampleBoard, card: SampleCard, idShort: number): BoardCard {
  const ids = sampleIds(sample);
  return {
    id: ids.card(card.key),
    idShort,
    shortLink: `card${LANGUAGE_DIGIT[sample.language]}${idShort.toString().padStart(3, '0')}`,
    idList: ids.list(card.list),
    name: card.name,
    desc: card.desc,
    idMembers: card.members.map(ids.member),
    attachments: card.attachments.map((file, index) =>
      attachmentContent(file, ids.card(card.key), ids.attachment(card.key, index)),
    ),
    dateLastActivity: '2026-11-02T09:00:00.000Z',
  };
}

function attachmentContent(file: SampleAttachment, card: string, id: string): CardAttachment {
  const isUpload = file.bytes !== undefined;
  return {
    id,
    name: file.name,
    url: file.url ?? downloadAddress(card, id, file.name),
    bytes: file.bytes ?? null,
    mimeType: file.mimeType ?? null,
    isUpload,
    date: '2026-11-10T09:00:00.000Z',
  };
}
