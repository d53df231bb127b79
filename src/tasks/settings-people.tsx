/** Who is on which side, who decides for the client, who manages the account. */
import { useState } from 'preact/hooks';
import type { Person } from '../domain/ports.ts';
import { sideOf } from '../domain/roster/board-people.ts';
import type { MemberId, Side } from '../domain/turn/entries.ts';
import type { PageTranslate } from '../i18n/pages/translate.ts';
import { InputField, type Option, SelectField } from '../ui/inputs.tsx';
import { PersonLine } from '../ui/member-face.tsx';
import { type RosterDraft, withSide } from './board-roster.ts';
import type { BoardSight } from './board-sight.ts';
import { areMany, ShowAll, useFolded } from './many-people.tsx';
import { RoleSummary } from './role-summary.tsx';
import type { SettingsPart } from './settings-part.ts';
import { foundText, type TeamWords } from './team-words.ts';
import type { Words } from './words.ts';

export interface PeopleFieldsProps {
  readonly part: SettingsPart<RosterDraft, never>;
  readonly sight: BoardSight;
  readonly words: TeamWords;
}

const NOBODY = '';

export function PeopleFields({ part, sight, words }: PeopleFieldsProps) {
  const { translate } = words;
  const [asked, setAsked] = useState('');
  const found = sight.people.filter(({ id }) => isCalled(words.name(id), asked));
  const { shown, isWhole, isFolding, toggle } = useFolded(found);
  const draft = part.draft.value;
  if (draft === undefined) return null;
  return (
    <>
      <p class="subtle">{translate('settings.people.hint')}</p>
      {areMany(sight.people) && (
        <div>
          <InputField
            type="text"
            label={translate('settings.people.find')}
            value={asked}
            onInput={setAsked}
          />
          <p class="subtle small" role="status">
            {asked.trim() !== '' && foundText(found.length, words)}
          </p>
        </div>
      )}
      <ul class="settings-people">
        {shown.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            side={draft.sides[person.id]}
            note={noteOf(person.id, sight, translate)}
            words={words}
            onSide={(side) => part.change(withSide(draft, person.id, side))}
          />
        ))}
        {(isWhole || !isFolding) &&
          asked.trim() === '' &&
          peopleWhoLeft(sight).map(({ member, side }) => (
            <li key={member}>
              <PersonLine
                name={translate('person.unknown')}
                nameless={translate('person.unknown')}
                note={translate('person.gone')}
              />
              <span class="subtle">{translate(`person.${side}`)}</span>
            </li>
          ))}
      </ul>
      {isFolding && (
        <ShowAll n={found.length} isWhole={isWhole} onToggle={toggle} translate={translate} />
      )}
      <div class="settings-pair">
        <SelectField
          label={translate('settings.people.representative')}
          value={draft.representative ?? NOBODY}
          options={roleOptions(draft, 'client', draft.representative, sight, words)}
          onChange={(member) => part.change({ ...draft, representative: member || undefined })}
        />
        <SelectField
          label={translate('settings.people.manager')}
          value={draft.manager ?? NOBODY}
          options={roleOptions(draft, 'agency', draft.manager, sight, words)}
          onChange={(member) => part.change({ ...draft, manager: member || undefined })}
        />
      </div>
      <RoleSummary sight={sight} words={words} />
    </>
  );
}

function isCalled(name: string, asked: string): boolean {
  return name.toLocaleLowerCase().includes(asked.trim().toLocaleLowerCase());
}

/** Placed once and no longer on the board: their decisions stay, so they are still told. */
export function peopleWhoLeft({
  state,
  people,
  now,
}: BoardSight): readonly { readonly member: MemberId; readonly side: Side }[] {
  const present = new Set(people.map((person) => person.id));
  return [...state.people.placements.keys()].flatMap((member) => {
    const side = sideOf(state.people, member, now);
    return present.has(member) || side === undefined ? [] : [{ member, side }];
  });
}

interface PersonRowProps {
  readonly person: Person;
  readonly side: Side | undefined;
  readonly note: string | undefined;
  readonly words: Words;
  readonly onSide: (side: Side) => void;
}

function PersonRow({ person, side, note, words, onSide }: PersonRowProps) {
  const { translate } = words;
  return (
    <li>
      <PersonLine
        name={person.name}
        avatar={person.avatar}
        nameless={translate('person.nameless')}
        note={note}
      />
      <select
        class="input"
        aria-label={translate('settings.people.side', { name: words.name(person.id) })}
        value={side ?? NOBODY}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          if (chosen === 'client' || chosen === 'agency') onSide(chosen);
        }}
      >
        {side === undefined && (
          <option value={NOBODY}>{translate('settings.people.unplaced')}</option>
        )}
        <option value="client">{translate('person.client')}</option>
        <option value="agency">{translate('person.agency')}</option>
      </select>
    </li>
  );
}

function noteOf(
  member: MemberId,
  { access }: BoardSight,
  translate: PageTranslate,
): string | undefined {
  return access.kind === 'edit' && access.member === member ? translate('person.you') : undefined;
}

/** Those of the side; a holder who left the board stays in the list, so that the truth is shown. */
function roleOptions(
  draft: RosterDraft,
  side: Side,
  holder: MemberId | undefined,
  sight: BoardSight,
  words: Words,
): readonly Option<string>[] {
  const here = sight.people.filter((person) => draft.sides[person.id] === side);
  const ids = new Set(here.map((person) => person.id));
  if (holder !== undefined) ids.add(holder);
  return [
    { value: NOBODY, label: words.translate('settings.people.nobody') },
    ...[...ids].map((value) => ({ value, label: words.name(value) })),
  ];
}
