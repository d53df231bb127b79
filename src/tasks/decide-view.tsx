/** The client's turn: what is to be decided on, what changed since, what colleagues think, and the answer. */
import type { Ask } from '../domain/turn/card-turn.ts';
import { Fold } from '../ui/fold.tsx';
import { Notice } from '../ui/notice.tsx';
import { Section } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { addedLines, changedLines } from './change-words.ts';
import { coversText } from './covers-words.ts';
import { AddedNames, Cover } from './decide-cover.tsx';
import { decideHead, latestDispute } from './decide-head.ts';
import { ColleagueViews, OwnView } from './decide-views.tsx';
import type { StateProps } from './section-actions.ts';
import { DateWithWhy } from './section-date.tsx';
import { HandedOverEdits } from './section-handed-over.tsx';
import { KeptLine } from './section-kept.tsx';
import { StepButtons } from './section-steps.tsx';

export function DecideView(props: StateProps) {
  const { sight, words } = props;
  const { main } = sight.turn;
  if (main.kind !== 'decide') return null;
  const { ask } = main;
  const head = decideHead(sight, words);
  return (
    <Section tone={head.tone} headline={head.headline}>
      <DateWithWhy {...props} line={head.dateLine ?? ''} note={head.note} showsStrip={false} />
      <Disputed {...props} />
      {ask.note !== '' && (
        <p>
          {words.translate('section.handedOver.note', { name: words.name(ask.by), note: ask.note })}
        </p>
      )}
      <NewerNotice {...props} />
      <ToDecide {...props} />
      <Returned {...props} ask={ask} />
      <KeptLine {...props} />
      <ColleagueViews {...props} />
      <OwnView {...props} />
      <StepButtons {...props} />
    </Section>
  );
}

/** The answer that was recorded for the client was none, and why. */
function Disputed({ sight, words: { translate, name, dayOf } }: StateProps) {
  const dispute = latestDispute(sight);
  if (dispute === undefined) return null;
  const { by, at, why } = dispute;
  return (
    <div>
      <p>{translate('decide.disputed', { name: name(by), d: dayOf(at) })}</p>
      {why !== undefined && <p class="subtle">{translate('approved.withdrawnWhy', { why })}</p>}
    </div>
  );
}

/** Who looked at the card when it was sent learns before pressing what is different now; the agency, that the
 *  client is asked about something else than it sent. */
function NewerNotice({ sight, words: { translate } }: StateProps) {
  const { change, role } = sight;
  if (change === undefined) return null;
  const lines = [...changedLines(change, translate), ...addedLines(change, translate)];
  if (lines.length === 0) return null;
  const isAgency = role.side === 'agency';
  return (
    <Notice tone={isAgency ? 'info' : 'warning'}>
      <p>{translate(role.decides ? 'section.newer' : 'decide.newer')}</p>
      <ul class="change-list">
        {lines.map((line) => (
          <li key={line}>{unbroken(line)}</li>
        ))}
      </ul>
      <AddedNames change={change} />
      {isAgency && <p class="subtle small">{translate('decide.newerSeen')}</p>}
    </Notice>
  );
}

function ToDecide(props: StateProps) {
  const { sight, words, digest } = props;
  if (sight.toDecide === undefined) return null;
  const { content } = sight.toDecide;
  const list = coversText(content, sight.content, digest, words);
  const key = sight.role.decides ? 'section.covers' : 'decide.covers';
  return <Cover {...props} line={words.translate(key, { list })} content={content} />;
}

/** To who decides each edit that was handed over may come back; to others the list is one press away. */
function Returned(props: StateProps & { readonly ask: Ask }) {
  const { ask, sight, words } = props;
  if (ask.round === undefined) return null;
  const list = <HandedOverEdits {...props} round={ask.round} />;
  if (sight.offers.notRight) return list;
  const summary = words.translate('decide.edits', { n: ask.round.edits.length });
  return <Fold summary={summary}>{list}</Fold>;
}
