/** *Keep / Move*: a date that a person named does not move by itself, nor does any with a calendar that changed since:
 *  the agency is asked. */
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { unbroken } from '../ui/unbroken.ts';
import type { CardModel } from './card-model.ts';
import type { CardSight } from './card-sight.ts';
import { askedOf, keepPress, movePress } from './pause-presses.ts';
import { PauseTexts } from './pause-texts.tsx';
import { type PauseWords, thingOf } from './pause-words.ts';
import type { CardPorts } from './ports.ts';
import type { Words } from './words.ts';

export interface KeepProps {
  readonly card: CardModel;
  readonly ports: Pick<CardPorts, 'holidays'>;
  readonly sight: CardSight;
  readonly words: PauseWords;
}

export function KeepOrMove({ card, ports, sight, words }: KeepProps) {
  const asks = askedOf(sight);
  if (asks === undefined || !sight.mayWrite || sight.role.side !== 'agency') return null;
  const { translate, day } = words;
  const isWaited = sight.pauses?.asks !== undefined;
  const dates = { d: day(asks.instead), was: day(asks.due.promise.day) };
  const why = isWaited
    ? translate('pause.moveWhy', { thing: waitedThing(sight, words) })
    : translate('pause.calendarWhy');
  return (
    <Notice tone="info">
      <p>{unbroken(translate(isWaited ? 'pause.asks' : 'pause.calendar', dates))}</p>
      <div class="actions">
        <Button
          kind="plain"
          label={translate('button.keep')}
          onPress={() => void card.send(keepPress(asks))}
        />
        <Button
          kind="plain"
          label={translate('button.move')}
          onPress={() => void card.send(movePress(asks, why, ports.holidays))}
        />
      </div>
    </Notice>
  );
}

function waitedThing({ pauses }: CardSight, { translate }: PauseWords): string {
  const clock = pauses?.asks?.clock;
  const last = pauses?.debts.findLast(({ stops }) => stops.some((stop) => stop.clock === clock));
  return last === undefined ? '' : thingOf(last, translate);
}

/** On a card that never missed anything. */
export function CalendarChanged({ words, ...of }: Omit<KeepProps, 'words'> & { words: Words }) {
  return <PauseTexts words={words} draw={(spoken) => <KeepOrMove {...of} words={spoken} />} />;
}
