/** *Team*: by side, whom to ask what, and when that person answers. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { sideOf } from '../domain/roster/board-people.ts';
import { type Team, teamOf } from '../domain/roster/team.ts';
import { loadTeamTexts } from '../i18n/team/translate.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { AccessNotice, BlockedNotice, SavingLine } from './board-notices.tsx';
import type { BoardPageProps } from './board-page-props.ts';
import type { BoardSight } from './board-sight.ts';
import { useKeptPlace } from './kept-place.ts';
import { createRoleModel, holdsRole } from './role-model.ts';
import { RolePart } from './role-part.tsx';
import { PartForm } from './settings-part-form.tsx';
import { PeopleFields } from './settings-people.tsx';
import { TeamList } from './team-list.tsx';
import { createTeamModel, type TeamModel } from './team-model.ts';
import { TeamNotices } from './team-notices.tsx';
import { PrintTeam } from './team-print-button.tsx';
import { rowId } from './team-row.tsx';
import type { OpenRow } from './team-row-props.ts';
import { type TeamWords, teamWordsOf } from './team-words.ts';
import './board-forms.css';
import './team.css';

export function TeamPage(props: BoardPageProps) {
  const { board, ports, translate } = props;
  const [texts, setTexts] = useState<'loading' | 'there' | 'missing'>('loading');
  useEffect(() => {
    // Offline, or another version was published meanwhile: the page says so.
    loadTeamTexts(ports.locale).then(
      () => setTexts('there'),
      () => setTexts('missing'),
    );
  }, []);
  const sight = board.sight.value;
  const blocked = <BlockedNotice board={board} ports={ports} translate={translate} />;
  if (sight === undefined && board.blocked.value !== undefined) return blocked;
  if (texts === 'missing') return <p class="subtle">{translate('status.notLoaded')}</p>;
  if (sight === undefined || texts === 'loading') {
    return <p class="subtle">{translate('status.loading')}</p>;
  }
  return (
    <>
      {blocked}
      <TeamOf {...props} sight={sight} />
    </>
  );
}

interface TeamProps extends BoardPageProps {
  readonly sight: BoardSight;
}

function TeamOf({ board, ports, sight }: TeamProps) {
  const { drafts } = ports;
  const words = teamWordsOf(sight, ports);
  const { translate } = words;
  const model = useMemo(() => createTeamModel(board, ports), [board, ports]);
  const role = useMemo(() => createRoleModel(board, ports), [board, ports]);
  const page = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(() => openedRow(drafts.text('team.open')));
  const [last, setLast] = useState(open?.member);
  useKeptPlace(page, drafts, 'team.focus', open !== undefined || model.people.isTyped.peek());
  const show = (next: OpenRow | undefined) => {
    // The page may be drawn anew at any moment: it opens as it was left.
    drafts.save('team.open', next === undefined ? '' : JSON.stringify(next));
    if (next === undefined) focusRow(page.current, open?.member);
    else setLast(next.member);
    setOpen(next);
  };
  const present = sight.people.map(({ id }) => id);
  const team = teamOf(sight.state, present, sight.now, ports.holidays);
  return (
    <div class="settings team" ref={page}>
      <div class="settings-top">
        <h1>{translate('tab.team')}</h1>
        <PrintTeam team={team} words={words} ports={ports} />
      </div>
      <p class="subtle">{translate('team.intro')}</p>
      {isReader(sight) && <AccessNotice access={sight.access} words={words} />}
      <TeamNotices sight={sight} team={team} words={words} />
      <WhoAreYou sight={sight} model={model} words={words} />
      {holdsRole(sight, ports.member) && (
        <RolePart model={role} board={board} drafts={drafts} sight={sight} words={words} />
      )}
      <SavingLine board={board} part="pass" translate={translate} />
      <TeamList
        team={team}
        model={model}
        board={board}
        ports={ports}
        sight={sight}
        words={words}
        open={open}
        onOpen={show}
        last={last}
      />
      {sight.access.kind === 'edit' ? (
        <PartForm
          board={board}
          translate={translate}
          part={model.people}
          title={translate('settings.people')}
        >
          {team.manager === undefined && <p class="subtle">{translate('team.noManager')}</p>}
          <PeopleFields part={model.people} sight={sight} words={words} />
        </PartForm>
      ) : (
        <WhoEdits team={team} sight={sight} words={words} />
      )}
    </div>
  );
}

interface WhoEditsProps {
  readonly team: Team;
  readonly sight: BoardSight;
  readonly words: TeamWords;
}

function WhoEdits({ team, sight, words }: WhoEditsProps) {
  if (isReader(sight)) return null;
  const { manager, members } = team;
  if (manager === undefined || !members.get(manager)?.isHere) return null;
  return (
    <p class="subtle small">{words.translate('team.readOnly', { name: words.name(manager) })}</p>
  );
}

interface WhoAreYouProps {
  readonly sight: BoardSight;
  readonly model: TeamModel;
  readonly words: TeamWords;
}

/** Asked of who may write and was not placed yet; who may edit the team finds it among the people too. */
function WhoAreYou({ sight, model, words }: WhoAreYouProps) {
  const { state, now, people } = sight;
  const { translate } = words;
  const me = model.viewer;
  if (isReader(sight) || me === undefined || !people.some(({ id }) => id === me)) return null;
  if (sideOf(state.people, me, now) !== undefined) return null;
  return (
    <Notice tone="info">
      <span>{translate('team.you.place')}</span>
      <div class="actions">
        <Button label={translate('team.you.client')} onPress={() => void model.placeMe('client')} />
        <Button label={translate('team.you.agency')} onPress={() => void model.placeMe('agency')} />
      </div>
    </Notice>
  );
}

function isReader({ access }: BoardSight): boolean {
  return access.kind === 'visitor' || access.kind === 'signedOut';
}

function openedRow(kept: string | undefined): OpenRow | undefined {
  if (kept === undefined) return undefined;
  try {
    const { member, form } = JSON.parse(kept) as Partial<OpenRow>;
    const isForm = form === 'person' || form === 'absence';
    return typeof member === 'string' && isForm ? { member, form } : undefined;
  } catch {
    // Written by another build: nothing stands open.
    return undefined;
  }
}

/** What was pressed is gone once a form is closed: the keyboard goes on from the row's own button. */
function focusRow(page: HTMLElement | null, member: string | undefined): void {
  if (page === null || member === undefined) return;
  setTimeout(() => {
    const row = page.querySelector(`[id="${rowId(member)}"]`);
    row?.querySelector<HTMLElement>('button')?.focus();
  });
}
