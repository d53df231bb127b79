/** *Name an account manager*: offered to an administrator of the board who may not edit it otherwise. Trello alone
 *  knows who that is, and is asked again at the press. */
import { useEffect, useState } from 'preact/hooks';
import { sideOf } from '../domain/roster/board-people.ts';
import type { BoardPress } from '../domain/roster/entries.ts';
import type { MemberId } from '../domain/turn/entries.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/inputs.tsx';
import { Notice } from '../ui/notice.tsx';
import { SavingLine } from './board-notices.tsx';
import type { BoardSight } from './board-sight.ts';
import type { Spoken } from './settings-spoken.ts';

const PART = 'manager';

export function ManagerOffer({ board, ports, sight, words, say }: Spoken) {
  const isAdmin = useAdmin(ports.isAdmin);
  const [member, setMember] = useState<MemberId | undefined>();
  const [fault, setFault] = useState<'noOne' | 'notAdmin' | undefined>();
  const candidates = candidatesOf(sight, ports.member);
  // Not who it is, but who it is to be: somebody may be named already.
  const nobodyText =
    sight.manager === undefined ? words.translate('settings.people.nobody') : say('manager.choose');
  if (!isAdmin || candidates.length === 0) return null;
  async function name(): Promise<void> {
    if (member === undefined) return setFault('noOne');
    if (!(await ports.isAdmin?.())) return setFault('notAdmin');
    setFault(undefined);
    await board.send(PART, (seen, now) => managerPresses(seen, ports.member, member, now));
  }
  return (
    <section class="settings-part" aria-label={say('manager.name')}>
      <h2>{say('manager.name')}</h2>
      <p class="subtle">{say('manager.hint')}</p>
      <SelectField
        label={say('manager.who')}
        value={member ?? ''}
        error={fault === 'noOne' ? say('manager.noOne') : undefined}
        options={[
          { value: '', label: nobodyText },
          ...candidates.map((value) => ({ value, label: words.name(value) })),
        ]}
        onChange={(value) => setMember(value || undefined)}
      />
      {fault === 'notAdmin' && <Notice tone="warning">{say('manager.notAdmin')}</Notice>}
      <div class="actions">
        <Button
          kind="primary"
          label={say('manager.name')}
          disabled={board.saving.value.kind === 'saving'}
          onPress={() => void name()}
        />
      </div>
      <SavingLine board={board} part={PART} translate={words.translate} />
    </section>
  );
}

/** Who is of the agency, and who presses: who is not placed yet says that he is of it. Nobody where the viewer may
 *  edit the team anyway, or is of the client. */
export function candidatesOf(
  { access, people, state, now }: BoardSight,
  viewer: MemberId | undefined,
): readonly MemberId[] {
  if (access.kind !== 'managerOnly' && access.kind !== 'agencyOnly') return [];
  if (viewer === undefined || sideOf(state.people, viewer, now) === 'client') return [];
  return people
    .map(({ id }) => id)
    .filter((id) => id === viewer || sideOf(state.people, id, now) === 'agency');
}

export function managerPresses(
  sight: BoardSight,
  by: MemberId | undefined,
  member: MemberId,
  now: BoardSight['now'],
): readonly BoardPress[] {
  if (by === undefined || sight.manager === member) return [];
  if (!candidatesOf(sight, by).includes(member)) return [];
  const isPlaced = sideOf(sight.state.people, by, now) === 'agency';
  return [
    ...(isPlaced ? [] : [{ kind: 'placed', member: by, side: 'agency' } as const]),
    { kind: 'named', member, role: 'accountManager', from: now },
  ];
}

function useAdmin(ask: (() => Promise<boolean>) | undefined): boolean {
  const [isAdmin, setAdmin] = useState(false);
  useEffect(() => {
    let isHere = true;
    // Trello does not answer: then nothing is offered.
    void ask?.().then(
      (answer) => isHere && setAdmin(answer),
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [ask]);
  return isAdmin;
}
