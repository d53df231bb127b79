/** *Keep / Move*: a date that a person named does not move by itself; the agency is asked. */
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { PausedProps } from './pause-part-props.ts';
import { keepPress, movePress } from './pause-presses.ts';
import { thingOf } from './pause-words.ts';

export function KeepOrMove({ card, ports, state, words }: PausedProps) {
  const { sight } = state;
  const asks = sight.pauses?.asks;
  if (asks === undefined || !sight.mayWrite || sight.role.side !== 'agency') return null;
  const { translate, day } = words;
  const last = sight.pauses?.debts.findLast(({ stops }) =>
    stops.some(({ clock }) => clock === asks.clock),
  );
  const reason = last === undefined ? '' : thingOf(last, words.translate);
  return (
    <Notice tone="info">
      <p>{translate('pause.asks', { d: day(asks.instead), was: day(asks.due.promise.day) })}</p>
      <div class="actions">
        <Button
          kind="plain"
          label={translate('button.keep')}
          onPress={() => void card.send(keepPress(asks))}
        />
        <Button
          kind="plain"
          label={translate('button.move')}
          onPress={() =>
            void card.send(
              movePress(asks, translate('pause.moveWhy', { thing: reason }), ports.holidays),
            )
          }
        />
      </div>
    </Notice>
  );
}
