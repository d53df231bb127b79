/** The rows of the team by side, with a search and a fold where there are many. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Team, TeamMember } from '../domain/roster/team.ts';
import { likeness } from '../domain/roster/topic-words.ts';
import { InputField } from '../ui/inputs.tsx';
import { PersonLine } from '../ui/member-face.tsx';
import { areMany, ShowAll, useFolded } from './many-people.tsx';
import { TeamRow } from './team-row.tsx';
import type { TeamRowsProps } from './team-row-props.ts';
import { foundText, rolesText, type TeamWords } from './team-words.ts';

export function TeamList(props: TeamRowsProps) {
  const { team, words } = props;
  const { translate } = words;
  const [asked, setAsked] = useState('');
  const all = [...team.agency, ...team.client, ...team.unplaced];
  const found = all.filter((row) => isFound(row, asked, words));
  const rows = (of: readonly TeamMember[]) => of.filter((row) => found.includes(row));
  const isAsked = asked.trim() !== '';
  const list = { ...props, isAsked };
  return (
    <>
      {areMany(all) && (
        <div>
          <InputField type="text" label={translate('team.find')} value={asked} onInput={setAsked} />
          <p class="subtle small" role="status">
            {isAsked && foundText(found.length, words)}
          </p>
        </div>
      )}
      <Side {...list} title={translate('team.agency')} rows={rows(team.agency)}>
        {team.agency.length === 0 && <p class="subtle">{translate('team.nobody.agency')}</p>}
      </Side>
      <Side {...list} title={translate('team.client')} rows={rows(team.client)}>
        {team.client.length === 0 && <p class="subtle">{translate('team.nobody.client')}</p>}
      </Side>
      {team.unplaced.length > 0 && (
        <Side {...list} title={translate('team.unplaced')} rows={rows(team.unplaced)}>
          {!isAsked && <p class="subtle small">{translate('team.unplaced.hint')}</p>}
        </Side>
      )}
      {team.gone.length > 0 && !isAsked && <Gone team={team} words={words} />}
    </>
  );
}

interface SideProps extends TeamRowsProps {
  readonly title: string;
  readonly rows: readonly TeamMember[];
  readonly isAsked: boolean;
  readonly children: ComponentChildren;
}

function Side({ title, rows, isAsked, children, ...props }: SideProps) {
  const { words, open } = props;
  // Whose form stands open is never folded away.
  const openAt = rows.findIndex(({ member }) => member === open?.member);
  const { shown, isWhole, isFolding, toggle } = useFolded(rows, openAt + 1);
  if (isAsked && rows.length === 0) return null;
  return (
    <section class="team-side" aria-label={title}>
      <h2>{title}</h2>
      {children}
      <ul class="team-rows">
        {shown.map((row) => (
          <TeamRow key={row.member} {...props} row={row} />
        ))}
      </ul>
      {isFolding && (
        <ShowAll n={rows.length} isWhole={isWhole} onToggle={toggle} translate={words.translate} />
      )}
    </section>
  );
}

function Gone({ team, words }: { readonly team: Team; readonly words: TeamWords }) {
  const { translate } = words;
  return (
    <section class="team-side" aria-label={translate('team.gone')}>
      <h2>{translate('team.gone')}</h2>
      <ul class="team-rows">
        {team.gone.map(({ member, side }) => (
          <li key={member} class="team-row">
            <PersonLine
              name={translate('person.unknown')}
              nameless={translate('person.unknown')}
              note={side && translate(`person.${side}`)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function isFound(row: TeamMember, asked: string, words: TeamWords): boolean {
  const text = asked.trim().toLocaleLowerCase();
  if (text === '') return true;
  const own = [words.name(row.member), rolesText(row, words), ...row.said.topics];
  return own.some((one) => one.toLocaleLowerCase().includes(text) || likeness(asked, one) > 1);
}
