/** The representative's own part of the settings: her role, and the days on which somebody stands in. */
import { useRef, useState } from 'preact/hooks';
import { type AwayPeriod, awayPeriods } from '../domain/roster/away-periods.ts';
import { namingOf } from '../domain/roster/board-people.ts';
import { Button } from '../ui/button.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { BoardDrafts } from './board-drafts.ts';
import type { BoardModel } from './board-model.ts';
import { SavingLine } from './board-notices.tsx';
import type { BoardSight } from './board-sight.ts';
import { colleaguesOf, ROLE_PART, type RoleModel } from './role-model.ts';
import { namedText, periodRange, periodText } from './role-words.ts';
import { AwayForm, PassForm } from './settings-away.tsx';
import type { Words } from './words.ts';

export interface RolePartProps {
  readonly model: RoleModel;
  readonly board: BoardModel;
  readonly drafts: BoardDrafts;
  readonly sight: BoardSight;
  readonly words: Words;
}

type RoleForm = 'away' | 'pass';

export function RolePart(props: RolePartProps) {
  const { model, board, drafts, sight, words } = props;
  const { translate } = words;
  const [open, setOpen] = useState(openedForm(drafts.text('settings.open')));
  const show = (form: RoleForm | undefined) => {
    // The page may be drawn anew at any moment: it opens as it was left.
    drafts.save('settings.open', form ?? '');
    setOpen(form);
  };
  const form = { sight, words, isSaving: board.saving.value.kind === 'saving' };
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone then: the keyboard goes on from the heading.
  const goOn = () => heading.current?.focus();
  const close = () => {
    show(undefined);
    goOn();
  };
  return (
    <section class="settings-part" aria-label={translate('person.representative')}>
      <h2 ref={heading} tabIndex={-1}>
        {translate('person.representative')}
      </h2>
      <RoleLine {...props} onDone={goOn} onPass={() => show('pass')} />
      <Periods {...props} onDone={goOn} />
      {open === 'away' && <AwayForm part={model.away} {...form} onClose={close} />}
      {open === 'pass' && <PassForm part={model.pass} {...form} onClose={close} />}
      {open === undefined && <RoleButtons sight={sight} words={words} onShow={show} />}
      <SavingLine board={board} part={ROLE_PART} translate={translate} />
      <SavingLine board={board} part="away" translate={translate} />
    </section>
  );
}

function openedForm(kept: string | undefined): RoleForm | undefined {
  return kept === 'away' || kept === 'pass' ? kept : undefined;
}

interface StepProps extends RolePartProps {
  readonly onDone: () => void;
}

/** That she decides; until she confirmed it, who named her. */
function RoleLine(props: StepProps & { readonly onPass: () => void }) {
  const { model, sight, words, onDone, onPass } = props;
  const { translate } = words;
  const naming = namingOf(sight.state.people, 'representative', sight.now);
  if (naming === undefined || naming.accepted !== undefined) {
    return <p>{translate('role.you')}</p>;
  }
  const isHere = (member: string) => sight.people.some(({ id }) => id === member);
  return (
    <>
      <p>{namedText(naming, isHere, words)}</p>
      <div class="actions">
        <Button
          label={translate('button.confirm')}
          onPress={() => void model.confirm().then(onDone)}
        />
        <Button kind="quiet" label={translate('role.notMe')} onPress={onPass} />
      </div>
    </>
  );
}

function Periods({ model, sight, words, onDone }: StepProps) {
  const { state, now, people } = sight;
  const { zone } = state.settings.client;
  const periods = awayPeriods(state.people, now);
  if (periods.length === 0) return null;
  const isGone = ({ standIn }: AwayPeriod) => !people.some(({ id }) => id === standIn);
  return (
    <>
      <ul class="settings-periods">
        {periods.map((period) => (
          <li key={period.from}>
            <span>{unbroken(periodText(period, zone, words))}</span>
            <PeriodButton
              period={period}
              range={periodRange(period, zone, words)}
              words={words}
              onEnd={() => void model.end(period).then(onDone)}
            />
          </li>
        ))}
      </ul>
      {periods.some((period) => period.isRunning && isGone(period)) && (
        <p class="subtle">{words.translate('role.standInLeft')}</p>
      )}
    </>
  );
}

interface PeriodButtonProps {
  readonly period: AwayPeriod;
  readonly range: string;
  readonly words: Words;
  readonly onEnd: () => void;
}

function PeriodButton({ period, range, words: { translate }, onEnd }: PeriodButtonProps) {
  if (period.isRunning) return <Button label={translate('role.away.back')} onPress={onEnd} />;
  return (
    <Button
      kind="quiet"
      label={translate('button.remove')}
      name={translate('settings.extra.remove', { range })}
      onPress={onEnd}
    />
  );
}

interface RoleButtonsProps {
  readonly sight: BoardSight;
  readonly words: Words;
  readonly onShow: (form: RoleForm) => void;
}

/** With nobody else of the client on the board there is nobody to choose. */
function RoleButtons({ sight, words: { translate }, onShow }: RoleButtonsProps) {
  if (colleaguesOf(sight).length === 0) return <p class="subtle">{translate('role.alone')}</p>;
  return (
    <div class="actions">
      <Button label={translate('button.away')} onPress={() => onShow('away')} />
      <Button kind="quiet" label={translate('role.pass')} onPress={() => onShow('pass')} />
    </div>
  );
}
