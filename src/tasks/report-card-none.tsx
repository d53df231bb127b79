/** A card that was guessed, or named, to be for a report and is not; and the way back. */
import type { EntryId } from '../domain/turn/entries.ts';
import { Button, LinkButton } from '../ui/button.tsx';
import type { ReportsProps } from './report-card-props.ts';

export function NoReportCard({ card, words }: ReportsProps) {
  return (
    <Button
      kind="quiet"
      label={words.translate('reporting.notReport')}
      onPress={() => void card.send([{ kind: 'reportDropped' }])}
    />
  );
}

/** To the agency alone: to everybody else it is a card like any other. */
export function DroppedLine({
  card,
  words: { translate },
  dropped,
}: ReportsProps & { readonly dropped: EntryId }) {
  return (
    <div class="report-none subtle small">
      <span>{translate('reporting.isNone')}</span>
      <LinkButton
        label={translate('reporting.isOne')}
        onPress={() => void card.send([{ kind: 'reportDropped', ref: dropped }])}
      />
    </div>
  );
}

/** In that list all cards may be reports: said to who would write one, and asked again by itself. */
export function ListUnknownLine({ sight, there, words: { translate } }: ReportsProps) {
  return (
    <div class="report-none subtle small" role="status">
      <span>{translate('reporting.listUnknown')}</span>
      <LinkButton label={translate('forYou.again')} onPress={() => void there.look(sight)} />
    </div>
  );
}
