/** A card of a list of reports on which nothing was written yet: what it is probably for, and what may be done. */
import type { CardPress } from '../domain/turn/entries.ts';
import { Button } from '../ui/button.tsx';
import { Section } from '../ui/section.tsx';
import type { CardSight } from './card-sight.ts';
import { HeldLine } from './held-line.tsx';
import { NoReportCard } from './report-card-none.tsx';
import type { ReportsProps } from './report-card-props.ts';
import { whatOf } from './report-card-words.ts';
import { kindOfFirst } from './report-draft-view.tsx';
import { expectedOn } from './report-expected.ts';

export function ListSection(props: ReportsProps) {
  const { ports, sight, words } = props;
  const expected = expectedOn(sight, ports.holidays);
  if (expected === undefined) return <Buttons {...props} />;
  const { period, work, promise: first } = expected;
  const promise = sight.pauses?.heldTerm(first, 'agency') ?? first;
  const subject = { period, ...(work !== undefined && { work }) };
  return (
    <Section
      tone="others"
      headline={words.translate('reporting.due', {
        period: whatOf(subject, words),
        d: words.day(promise.day),
      })}
      meta={words.translate('reporting.dateHere')}
    >
      <HeldLine first={first} due={promise} sight={sight} words={words} />
      <Buttons {...props} hasDate />
    </Section>
  );
}

function Buttons({ hasDate = false, ...props }: ReportsProps & { readonly hasDate?: boolean }) {
  const { card, ports, sight, words } = props;
  // Made from the card as it is at the press, as every date is.
  const makeDue = (now: CardSight): readonly CardPress[] | undefined => {
    const due = expectedOn(now, ports.holidays);
    return due && [due];
  };
  return (
    <div class="actions">
      <Button
        kind={kindOfFirst({ sight })}
        label={words.translate('button.writeReport')}
        onPress={() => card.open({ step: 'writeReport' })}
      />
      {hasDate && (
        <Button
          label={words.translate('reporting.putDate')}
          onPress={() => void card.send(makeDue)}
        />
      )}
      <NoReportCard {...props} />
    </div>
  );
}
