import { CommandRefused } from '../protocol/wire.ts';
import type { BoardCard, BoardContent, BoardMember } from './content.ts';
import type { Viewer } from './viewer.ts';

/** `card`, `cards`, `list`, `lists`, `member`, `board`, `organization`: only the fields asked for. */

type Fields = readonly string[];
type Row = Readonly<Record<string, unknown>>;

export interface ModelCommands {
  answer(
    command: string,
    args: Readonly<Record<string, unknown>>,
    card: string | undefined,
  ): unknown;
  readonly names: readonly string[];
}

export function createModelCommands(deps: {
  readonly content: { readonly value: BoardContent };
  readonly viewer: Viewer;
}): ModelCommands {
  const content = () => deps.content.value;
  const cardRow = (card: BoardCard) => describeCard(card, content());

  function contextCard(id: string | undefined): BoardCard {
    const card = content().cards.find((other) => other.id === id);
    if (!card) throw new CommandRefused('Invalid context, missing card', 'invalid context');
    return card;
  }

  function listRow(id: string, name: string): Row {
    const cards = content().cards.filter((card) => card.idList === id);
    return { id, name, cards: cards.map(cardRow) };
  }

  const answers: Readonly<
    Record<string, (card: string | undefined) => Row | readonly Row[] | null>
  > = {
    card: (id) => cardRow(contextCard(id)),
    cards: () => content().cards.map(cardRow),
    list(id) {
      const { idList } = contextCard(id);
      return listRow(idList, content().lists.find((list) => list.id === idList)?.name ?? '');
    },
    lists: () => content().lists.map(({ id, name }) => listRow(id, name)),
    member: () => (deps.viewer.member ? describeMember(deps.viewer.member) : null),
    board: () => describeBoard(content()),
    organization() {
      const { organization } = content();
      if (!organization) {
        throw new CommandRefused('Invalid context, missing organization', 'invalid context');
      }
      return { ...organization, paidStatus: 'free' };
    },
  };

  return {
    names: Object.keys(answers),
    answer(command, args, card) {
      const answer = answers[command]?.(card) ?? null;
      const fields = Array.isArray(args['fields']) ? args['fields'].map(String) : [];
      if (answer === null) return null;
      return Array.isArray(answer)
        ? answer.map((row) => pick(row, fields))
        : pick(answer as Row, fields);
    },
  };
}

/** What Trello answers to no field at all is not known; the id alone punishes forgetting them. */
function pick(row: Row, fields: Fields): Row {
  if (fields.includes('all')) return row;
  const wanted = fields.length === 0 ? ['id'] : fields;
  const picked: Record<string, unknown> = {};
  for (const name of wanted) if (Object.hasOwn(row, name)) picked[name] = row[name];
  return picked;
}

/** People and attachments are looked up only where they are asked for. */
function describeCard(card: BoardCard, content: BoardContent): Row {
  return {
    ...card,
    url: `https://trello.com/c/${card.shortLink}`,
    closed: false,
    due: card.due ?? null,
    dueComplete: card.dueComplete ?? false,
    labels: [],
    customFieldItems: [],
    checklists: [],
    cover: null,
    address: null,
    coordinates: null,
    locationName: null,
    pos: card.idShort * 1024,
    badges: { attachments: card.attachments.length, description: card.desc !== '' },
    get members() {
      return content.members.filter(({ id }) => card.idMembers.includes(id)).map(describeMember);
    },
    get attachments() {
      return card.attachments.map(({ id, name, url, bytes, mimeType, isUpload, date }) => ({
        id,
        name,
        url,
        bytes,
        mimeType,
        isUpload,
        date,
        previews: [],
      }));
    },
  };
}

function describeMember(member: BoardMember): Row {
  const { id, fullName, username, initials, avatar } = member;
  return { id, fullName, username, initials, avatar, paidStatus: 'free' };
}

function describeBoard(content: BoardContent): Row {
  const people = content.members.filter(({ memberType }) => memberType !== 'visitor');
  return {
    id: content.id,
    name: content.name,
    url: `https://trello.com/b/${content.shortLink}`,
    shortLink: content.shortLink,
    idOrganization: content.organization?.id ?? null,
    dateLastActivity: content.cards
      .map(({ dateLastActivity }) => dateLastActivity)
      .sort()
      .at(-1),
    customFields: [],
    labels: [],
    paidStatus: 'free',
    members: people.map(describeMember),
    memberships: people.map(({ id, memberType }) => ({
      id: `${id.slice(0, 20)}${id.slice(20).split('').reverse().join('')}`,
      idMember: id,
      memberType,
      unconfirmed: false,
      deactivated: false,
    })),
  };
}
