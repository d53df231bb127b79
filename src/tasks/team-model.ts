/** What can be changed on the Team tab: each row on its own, field by field, and who is who. */
import { ok } from '../domain/result.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import type { MemberId, Side } from '../domain/turn/entries.ts';
import { type BoardDrafts, type BoardForm, keptJson } from './board-drafts.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import { type RosterDraft, rosterOf, rosterPresses } from './board-roster.ts';
import type { BoardSight } from './board-sight.ts';
import { createPart, type SettingsPart } from './settings-part.ts';
import {
  type AbsenceDraft,
  type AbsenceFault,
  absenceDraft,
  absencePresses,
  noAbsence,
} from './team-absence.ts';
import { type PersonDraft, type PersonFault, personDraft, personPresses } from './team-person.ts';

export interface TeamModel {
  /** Who looks; undefined for a visitor who is not signed in. */
  readonly viewer: MemberId | undefined;
  readonly people: SettingsPart<RosterDraft, never>;
  person(member: MemberId): SettingsPart<PersonDraft, PersonFault>;
  absence(member: MemberId): SettingsPart<AbsenceDraft, AbsenceFault>;
  /** He is not away after all. */
  endAbsence(member: MemberId): Promise<boolean>;
  /** Who looks says on which side he is. */
  placeMe(side: Side): Promise<boolean>;
}

export function createTeamModel(board: BoardModel, ports: BoardPorts): TeamModel {
  const { drafts, member: viewer } = ports;
  const person = eachOnce((member) =>
    createPart<PersonDraft, PersonFault>(board, draftsOf(drafts, 'settings.person', member), {
      name: 'person',
      stored: (sight) => personDraft(sight, member),
      presses: (draft, sight) =>
        mayEditRow(sight, viewer, member) ? personPresses(draft, sight, member) : ok([]),
    }),
  );
  const absence = eachOnce((member) =>
    createPart<AbsenceDraft, AbsenceFault>(board, draftsOf(drafts, 'settings.absence', member), {
      name: 'absence',
      stored: (sight) => absenceDraft(sight, member),
      presses: (draft, sight) =>
        mayEditRow(sight, viewer, member) ? absencePresses(draft, sight, member) : ok([]),
    }),
  );
  return {
    viewer,
    people: createPeoplePart(board, drafts),
    person,
    absence,
    endAbsence: (member) =>
      board.sendInTurn('absence', (sight) =>
        mayEditRow(sight, viewer, member) ? [noAbsence(member)] : [],
      ),
    placeMe: (side) =>
      board.sendInTurn('person', ({ state, now }) =>
        viewer === undefined || sideOf(state.people, viewer, now) === side
          ? []
          : [{ kind: 'placed', member: viewer, side }],
      ),
  };
}

/** Everybody who was placed edits his own row; the account manager edits all of them. */
export function mayEditRow(
  { access, state, now }: BoardSight,
  viewer: MemberId | undefined,
  member: MemberId,
): boolean {
  if (access.kind === 'edit') return true;
  const mayWrite = access.kind !== 'visitor' && access.kind !== 'signedOut';
  return mayWrite && viewer === member && sideOf(state.people, member, now) !== undefined;
}

export function createPeoplePart(
  board: BoardModel,
  drafts: BoardDrafts,
): SettingsPart<RosterDraft, never> {
  return createPart<RosterDraft, never>(board, drafts, {
    name: 'people',
    stored: ({ state, people, now }) =>
      rosterOf(
        state.people,
        people.map((person) => person.id),
        now,
      ),
    presses: (draft, { access, state }, now) =>
      ok(access.kind === 'edit' ? rosterPresses(state.people, draft, access.member, now) : []),
  });
}

type RowForm = Extract<BoardForm, 'settings.person' | 'settings.absence'>;

/** The drafts of all rows lie in one form, by member: so they are read before the page is drawn. */
function draftsOf(drafts: BoardDrafts, form: RowForm, member: MemberId): BoardDrafts {
  const all = (): Readonly<Record<string, unknown>> => {
    const kept = keptJson(drafts, form);
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  };
  return {
    read: drafts.read,
    text: (asked) => {
      if (asked !== form) return drafts.text(asked);
      const mine = all()[member];
      return mine === undefined ? undefined : JSON.stringify(mine);
    },
    save: (asked, text) => {
      if (asked !== form) return drafts.save(asked, text);
      const { [member]: _mine, ...others } = all();
      const next = text === '' ? others : { ...others, [member]: JSON.parse(text) };
      drafts.save(form, Object.keys(next).length === 0 ? '' : JSON.stringify(next));
    },
  };
}

function eachOnce<Part>(make: (member: MemberId) => Part): (member: MemberId) => Part {
  const made = new Map<MemberId, Part>();
  return (member) => {
    const part = made.get(member) ?? make(member);
    made.set(member, part);
    return part;
  };
}
