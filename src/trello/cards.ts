/** The open cards of a board, for pages that stand on no card: `t.card()` has no answer there, so everything is
 *  asked of `t.cards()`, a few fields at a time. */
import type { MemberId } from '../domain/turn/entries.ts';
import type { CapabilityClient, PageClient } from './client.ts';
import { type ShownCard, shownCardOf } from './content.ts';

export interface ListedCard {
  readonly id: string;
  readonly title: string;
  readonly members: readonly MemberId[];
}

/** Every open card, in Trello's order. */
export async function listedCards(t: CapabilityClient): Promise<readonly ListedCard[]> {
  return rowsOf(await t.cards('id', 'name', 'members')).map(listedCard);
}

/** Every open card with the list that it is in, and the open lists, in Trello's order. */
export async function placedCards(t: CapabilityClient): Promise<{
  readonly cards: readonly (Pick<ListedCard, 'id' | 'title'> & { readonly list?: string })[];
  readonly lists: readonly { readonly id: string; readonly name: string }[];
}> {
  const [cards, lists] = await Promise.all([
    t.cards('id', 'name', 'idList'),
    t.lists('id', 'name'),
  ]);
  return {
    cards: rowsOf(cards).map(({ id, name, idList }) => ({
      ...{ id, title: textOf(name) },
      ...(typeof idList === 'string' && { list: idList }),
    })),
    lists: rowsOf(lists).map(({ id, name }) => ({ id, name: textOf(name) })),
  };
}

/** The list that an open card is in; undefined where Trello does not tell it. */
export async function listOfCard(t: CapabilityClient, id: string): Promise<string | undefined> {
  const list = rowsOf(await t.cards('id', 'idList')).find((card) => card.id === id)?.['idList'];
  return typeof list === 'string' ? list : undefined;
}

/** What stands on every open card, by id: asked for only where an approval or a request covers one. */
export async function shownCards(t: CapabilityClient): Promise<ReadonlyMap<string, ShownCard>> {
  const rows = rowsOf(await t.cards('id', 'name', 'desc', 'attachments', 'shortLink'));
  return new Map(rows.map((row) => [row.id, shownCardOf(row)]));
}

/** One card as it is now; undefined where it is not open on this board. */
export async function cardNow(
  t: CapabilityClient,
  id: string,
): Promise<(ListedCard & ShownCard) | undefined> {
  const content = ['name', 'desc', 'attachments', 'shortLink', 'due', 'dueComplete'] as const;
  const row = rowsOf(await t.cards('id', 'members', ...content)).find((card) => card.id === id);
  return row && { ...listedCard(row), ...shownCardOf(row) };
}

/** What the address of the board ends in: its short link, or its id where Trello does not tell it. */
export async function boardLink(t: CapabilityClient): Promise<string> {
  const board: unknown = await t.board('id', 'shortLink');
  const link = (board as { readonly shortLink?: unknown } | null)?.shortLink;
  return typeof link === 'string' && link !== '' ? link : t.getContext().board;
}

/** Opens a card over the board; the modal that the page stands in goes with it. False where Trello refuses: it says
 *  nothing to the person then. */
export function showCard(t: PageClient, id: string): Promise<boolean> {
  return isDone(() => t.showCard(id));
}

/** False where Trello refuses; otherwise the board is left, and the frame mostly with it before an answer comes. */
export function goToBoard(t: PageClient, link: string): Promise<boolean> {
  return isDone(() => t.navigate({ url: `https://trello.com/b/${link}` }));
}

async function isDone(ask: () => PromiseLike<unknown>): Promise<boolean> {
  try {
    await ask();
    return true;
  } catch {
    return false;
  }
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** A card made a moment ago has no id yet. */
function rowsOf(answer: unknown): readonly Row[] {
  return Array.isArray(answer) ? answer.filter(hasId) : [];
}

function listedCard({ id, name, members }: Row): ListedCard {
  const people = Array.isArray(members) ? members.filter(hasId) : [];
  return {
    id,
    title: textOf(name),
    members: people.map((member) => member.id),
  };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function hasId(value: unknown): value is Row {
  return typeof (value as { readonly id?: unknown } | null | undefined)?.id === 'string';
}
