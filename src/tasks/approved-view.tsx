/** An approval: by whom, of what, what changed or came since, and how to take it back. */
import type { Approval } from '../domain/turn/card-turn.ts';
import type { Step } from '../domain/turn/offers.ts';
import { LinkButton } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import { unbroken } from '../ui/unbroken.ts';
import { approvedHead, elsewhereLine, standingOf } from './approved-words.ts';
import { changedLines, notCoveredLines } from './change-words.ts';
import { coversText } from './covers-words.ts';
import { AddedNames } from './decide-cover.tsx';
import { ColleagueViews } from './decide-views.tsx';
import { isAmong } from './offered-steps.ts';
import { RatingLine } from './rating-line.tsx';
import type { StateProps } from './section-actions.ts';
import { KeptLine } from './section-kept.tsx';
import { StepButtons } from './section-steps.tsx';
import './decide.css';

/** Steps with a sentence of their own. */
const BESIDE: readonly Step[] = ['undo', 'rate'];

export function ApprovedView(props: StateProps) {
  const { sight, words } = props;
  const { main } = sight.turn;
  if (main.kind !== 'approved') return null;
  const { approval } = main;
  const { tone, headline, meta } = approvedHead(sight, approval, words);
  const standing = standingOf(sight, approval);
  const isAsApproved = standing === 'stands' || standing === 'unconfirmed';
  const rating = isAsApproved && <RatingLine {...props} approval={approval} />;
  // To press it comes last; to read it belongs to the approval.
  const mayRate = isAmong(sight.offers, 'rate');
  return (
    <Section tone={tone} headline={headline} meta={meta} icon={isAsApproved ? undefined : 'look'}>
      {isAsApproved ? (
        <Covered {...props} approval={approval} />
      ) : (
        <WhatChanged sight={sight} words={words} />
      )}
      <NotCovered sight={sight} words={words} />
      {approval.ask !== undefined && <ColleagueViews {...props} />}
      <KeptLine {...props} />
      <Undo {...props} stands={isAsApproved} />
      {!mayRate && rating}
      <StepButtons {...props} without={isAsApproved ? [...BESIDE, 'record'] : BESIDE} />
      {mayRate && rating}
    </Section>
  );
}

function Covered(props: StateProps & { readonly approval: Approval }) {
  const { approval, sight, words, digest, onStep } = props;
  const list = coversText(approval.content, sight.content, digest, words);
  const elsewhere = approval.confirmed && elsewhereLine(approval, words);
  return (
    <>
      {elsewhere !== undefined && <p class="subtle">{unbroken(elsewhere)}</p>}
      {approval.remark !== undefined && (
        <p>
          {words.translate('section.handedOver.note', {
            name: words.name(approval.by),
            note: approval.remark,
          })}
        </p>
      )}
      <div class="cover-line">
        <span>{unbroken(words.translate('approved.covers', { list }))}</span>
        {isAmong(sight.offers, 'record') && (
          <LinkButton label={words.translate('button.record')} onPress={() => onStep('record')} />
        )}
      </div>
    </>
  );
}

function WhatChanged({ sight, words }: Pick<StateProps, 'sight' | 'words'>) {
  const lines = sight.change === undefined ? [] : changedLines(sight.change, words.translate);
  return (
    <ul class="change-list" aria-label={words.translate('change.list')}>
      {lines.map((line) => (
        <li key={line}>{unbroken(line)}</li>
      ))}
    </ul>
  );
}

function NotCovered({ sight, words }: Pick<StateProps, 'sight' | 'words'>) {
  const lines = sight.change === undefined ? [] : notCoveredLines(sight.change, words.translate);
  return (
    <>
      {lines.map((line) => (
        <p key={line} class="subtle">
          {unbroken(line)}
        </p>
      ))}
      <AddedNames change={sight.change} />
    </>
  );
}

/** For who pressed, while it can be taken back. Once the card has changed the team is not told to go ahead. */
function Undo({ sight, words, onStep, stands }: StateProps & { readonly stands: boolean }) {
  if (!isAmong(sight.offers, 'undo')) return null;
  return (
    <div class="cover-line" role="status">
      <span>{words.translate(stands ? 'section.approved.undo' : 'approved.undo')}</span>
      <LinkButton label={words.translate('button.undo')} onPress={() => onStep('undo')} />
    </div>
  );
}
