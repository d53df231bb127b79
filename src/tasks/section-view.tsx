/** A card's turn as its section shows it: whose turn, until when, why, the edits, and what may be done. */
import { useId, useState } from 'preact/hooks';
import type { Edit, Round } from '../domain/turn/card-turn.ts';
import type { Step } from '../domain/turn/offers.ts';
import type { PageKey } from '../i18n/pages/translate.ts';
import type { Action } from '../ui/action.ts';
import { Actions } from '../ui/actions.tsx';
import { DateLine } from '../ui/date-line.tsx';
import { EditList } from '../ui/edit-list.tsx';
import { Fold } from '../ui/fold.tsx';
import { IdleLine, Section } from '../ui/section.tsx';
import type { CardSight } from './card-sight.ts';
import { editItems } from './edit-items.ts';
import { sectionHead } from './section-head.ts';
import { PromiseStrip, ruleSentence, WhyView } from './why-view.tsx';
import type { Words } from './words.ts';

export interface SectionActions {
  readonly onStep: (step: Step) => void;
  readonly onTick: (edit: string, on: boolean) => void;
  readonly onNotRight: (edit: Edit) => void;
}

interface StateProps extends SectionActions {
  readonly sight: CardSight;
  readonly words: Words;
}

const LABELS = {
  choose: 'button.choose',
  requestEdits: 'button.requestEdits',
  addEdit: 'button.addEdit',
  editsFromClient: 'button.clientEdits',
  promiseDate: 'button.promise',
  handOver: 'button.handOver',
  take: 'button.takeIt',
} as const satisfies Record<Step, PageKey>;

export function StateView(props: StateProps) {
  const { main } = props.sight.turn;
  if (main.kind === 'idle') return <IdleView {...props} />;
  return main.kind === 'handedOver' ? <HandedOverView {...props} /> : <RunningView {...props} />;
}

function IdleView(props: StateProps) {
  const { sight, words } = props;
  return (
    <IdleLine text={words.translate(idleText(sight))}>
      <StepButtons {...props} />
    </IdleLine>
  );
}

/** Who decides is asked of those who may choose; a client without anything to do is told just that. */
function idleText({ role, offers }: CardSight) {
  if (role.side === 'client') return 'section.idle.client';
  return offers.primary === 'choose' ? 'section.idle.noRepresentative' : 'section.idle.agency';
}

function RunningView(props: StateProps) {
  const { sight, words } = props;
  const head = sectionHead(sight, words);
  const { due, turn } = sight;
  if (head === undefined || due === undefined) return null;
  const round = turn.main.kind === 'edits' ? turn.main.round : undefined;
  return (
    <Section tone={head.tone} headline={head.headline} meta={head.meta}>
      <DateWithWhy {...props} line={head.dateLine ?? ''} note={head.note} />
      {isToldUntaken(sight) && <p class="subtle">{words.translate('section.untaken')}</p>}
      {round && <RoundView {...props} round={round} />}
      <KeptLine {...props} />
      <StepButtons {...props} />
    </Section>
  );
}

/** For the agency to settle among themselves: the client has a date, and that is enough. */
function isToldUntaken({ owner, role }: CardSight): boolean {
  return owner?.untaken === true && role.side !== 'client';
}

interface DateWithWhyProps extends StateProps {
  readonly line: string;
  readonly note: string | undefined;
}

/** The owner sees the strip at once; to others it is one press away, with the sentences. */
function DateWithWhy({ sight, words, line, note }: DateWithWhyProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const { due, timing, role } = sight;
  if (due === undefined) return null;
  const showsStrip = role.owns && !timing?.isOver && due.promise.rule !== 'hand';
  const toggle = {
    label: words.translate('button.why'),
    open,
    controls: id,
    onToggle: () => setOpen(!open),
  };
  return (
    <>
      <DateLine text={withProgress(line, sight, words)} note={note} why={toggle} />
      {open && (
        <div id={id}>
          <WhyView due={due} words={words} />
        </div>
      )}
      {!open && showsStrip && (
        <>
          <p class="subtle">{ruleSentence(due.promise, words)}</p>
          <PromiseStrip promise={due.promise} words={words} />
        </>
      )}
      {due.promise.calendar === 'none' && !open && (
        <p class="subtle small">{words.translate('section.noHolidays')}</p>
      )}
    </>
  );
}

/** "1 of 3 done" stands beside the date once something is. */
function withProgress(line: string, { turn }: CardSight, { translate }: Words): string {
  const edits = turn.main.kind === 'edits' ? turn.main.round.edits : [];
  const done = edits.filter((edit) => edit.done).length;
  return done === 0
    ? line
    : `${line} · ${translate('section.progress', { k: done, n: edits.length })}`;
}

function RoundView({ round, sight, words, onTick }: StateProps & { readonly round: Round }) {
  return (
    <EditList
      items={editItems(round, sight, words, () => [])}
      translate={words.translate}
      onTick={sight.offers.tick ? onTick : undefined}
    />
  );
}

function KeptLine({ sight, words }: StateProps) {
  const { kept, rounds } = sight.turn;
  if (kept.length === 0) return null;
  const summary = words.translate('section.kept', { n: kept.length, round: rounds.length + 1 });
  return (
    <Fold summary={summary}>
      <ol class="kept-list">
        {kept.map((edit) => (
          <li key={edit.ref}>{edit.text}</li>
        ))}
      </ol>
    </Fold>
  );
}

/** What was handed over, by whom and with which words; each edit may come back as *Not right*. */
function HandedOverView(props: StateProps) {
  const { sight, words, onNotRight } = props;
  const { main } = sight.turn;
  const head = sectionHead(sight, words);
  if (main.kind !== 'handedOver' || head === undefined) return null;
  const { note, by } = main.handOver;
  const actionsOf = (edit: Edit): readonly Action[] =>
    sight.offers.notRight
      ? [
          {
            label: words.translate('button.notRight'),
            name: words.translate('edit.notRight', { text: edit.text }),
            onPress: () => onNotRight(edit),
          },
        ]
      : [];
  return (
    <Section tone={head.tone} headline={head.headline} icon="check">
      {note !== '' && (
        <p>{words.translate('section.handedOver.note', { name: words.name(by), note })}</p>
      )}
      {main.round && (
        <EditList
          items={editItems(main.round, sight, words, actionsOf)}
          translate={words.translate}
        />
      )}
      <KeptLine {...props} />
      <StepButtons {...props} />
    </Section>
  );
}

function StepButtons({ sight, words, onStep }: StateProps) {
  const { primary, plain, more } = sight.offers;
  const action = (step: Step): Action => ({
    label: words.translate(LABELS[step]),
    onPress: () => onStep(step),
  });
  if (primary === undefined && plain.length === 0 && more.length === 0) return null;
  return (
    <Actions
      primary={primary && action(primary)}
      plain={plain.map(action)}
      more={more.map(action)}
      moreLabel={words.translate('button.more')}
    />
  );
}
