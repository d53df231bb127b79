/** What the parts of a card's report are drawn from. */
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import type { CardPorts } from './ports.ts';
import type { ReportWords } from './report-card-words.ts';
import type { ReportThere } from './report-there.ts';

export interface ReportsProps {
  readonly card: CardModel;
  readonly ports: CardPorts;
  readonly sight: CardSight;
  readonly words: ReportWords;
  readonly there: ReportThere;
}
