/** A card's turn as its section shows it: whose turn, until when, why, the edits, and what may be done. */
import type { Round } from '../domain/turn/card-turn.ts';
import { EditList } from '../ui/edit-list.tsx';
import { IdleLine, Section } from '../ui/section.tsx';
import { ApprovedView } from './approved-view.tsx';
import { withdrawnText } from './approved-words.ts';
import type { CardSight } from './card-sight.ts';
import { DecideView } from './decide-view.tsx';
import { editItems } from './edit-items.ts';
import type { StateProps } from './section-actions.ts';
import { DateWithWhy } from './section-date.tsx';
import { HandedOverEdits } from './section-handed-over.tsx';
import { sectionHead } from './section-head.ts';
import { KeptLine } from './section-kept.tsx';
import { StepButtons } from './section-steps.tsx';
import type { Words } from './words.ts';

export function StateView(props: StateProps) {
  switch (props.sight.turn.main.kind) {
    case 'idle':
      return <IdleView {...props} />;
    case 'decide':
      return <DecideView {...props} />;
    case 'approved':
      return <ApprovedView {...props} />;
    case 'handedOver':
      return <HandedOverView {...props} />;
    default:
      return <RunningView {...props} />;
  }
}

function IdleView(props: StateProps) {
  const { sight, words } = props;
  const withdrawn = withdrawnText(sight.turn, words);
  if (props.hasReport && withdrawn === undefined) return <RestingSteps {...props} />;
  return (
    <IdleLine text={withdrawn?.line ?? words.translate(idleText(sight))}>
      {withdrawn?.why !== undefined && <p class="small idle-note">{withdrawn.why}</p>}
      <StepButtons {...props} />
    </IdleLine>
  );
}

/** Its report says what there is to do; the steps of the turn stand back behind it. */
function RestingSteps({ sight, ...props }: StateProps) {
  const { primary, plain, more, ...others } = sight.offers;
  const steps = primary === undefined ? plain : [primary, ...plain];
  const offers = { ...others, plain: [], more: [...steps, ...more] };
  return <StepButtons {...props} sight={{ ...sight, offers }} />;
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
      <DateWithWhy
        {...props}
        line={withProgress(head.dateLine ?? '', sight, words)}
        note={head.note}
        showsStrip={showsStrip(sight)}
      />
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

/** The owner sees the strip at once; to others it is one press away, with the sentences. */
function showsStrip({ role, timing, due, estimate }: CardSight): boolean {
  // Until the date is named the usual one stands back behind *Why this date?*.
  if (estimate?.awaited !== undefined) return false;
  return role.owns && !timing?.isOver && due?.promise.rule !== 'hand';
}

/** "1 of 3 done" stands beside the date once something is; a date that is a sentence gives up its full stop. */
function withProgress(line: string, { turn }: CardSight, { translate }: Words): string {
  const edits = turn.main.kind === 'edits' ? turn.main.round.edits : [];
  const done = edits.filter((edit) => edit.done).length;
  if (done === 0) return line;
  const progress = translate('section.progress', { k: done, n: edits.length });
  return line === '' ? progress : `${line.replace(/\.$/, '')} · ${progress}`;
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

/** What was handed over, by whom and with which words: written before cards were asked about. */
function HandedOverView(props: StateProps) {
  const { sight, words } = props;
  const { main } = sight.turn;
  const head = sectionHead(sight, words);
  if (main.kind !== 'handedOver' || head === undefined) return null;
  const { note, by } = main.handOver;
  return (
    <Section tone={head.tone} headline={head.headline} icon="check">
      {note !== '' && (
        <p>{words.translate('section.handedOver.note', { name: words.name(by), note })}</p>
      )}
      {main.round && <HandedOverEdits {...props} round={main.round} />}
      <KeptLine {...props} />
      <StepButtons {...props} />
    </Section>
  );
}
