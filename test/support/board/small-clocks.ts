/** A card with a question and a report that is due. */
import { day } from '../../../src/domain/day.ts';
import { promised } from '../journals.ts';
import { type Cast, idsOf } from './cast.ts';
import { cardEntries, type Pressed } from './stored.ts';

/** A question that the client asked on Fri 20 Nov at 18:30, with its answer due Mon 23 at 11:30, and a report that is
 *  due on Tue 24. */
export function smallClocks(cast: Cast, text: string) {
  const { timezoneId: zone } = cast;
  const question: Pressed = {
    by: cast.client,
    press: {
      kind: 'questionAsked',
      to: idsOf(cast).member(cast.specialist),
      text,
      promise: promised('2026-11-23', {
        ...{ rule: 'hours', n: 120, closes: 690, zone },
        worked: [
          [day('2026-11-20'), 30],
          [day('2026-11-23'), 90],
        ],
      }),
    },
  };
  const report: Pressed = {
    by: cast.manager,
    press: {
      kind: 'reportDue',
      period: { from: day('2026-10-20'), to: day('2026-11-20') },
      promise: promised('2026-11-24', { rule: 'strict', received: day('2026-11-20'), zone }),
    },
  };
  return cardEntries(cast, [question, report], '2026-11-20T15:30:00Z');
}
