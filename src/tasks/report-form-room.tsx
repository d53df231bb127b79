/** How full the card would be with what is written: said while there is time to shorten it. */
import { useEffect, useState } from 'preact/hooks';
import type { CardPorts } from './ports.ts';
import type { ReportWords } from './report-card-words.ts';
import type { ReportFormModel } from './report-form-model.ts';
import type { Room } from './room.ts';
import { percentOf, RoomMeter } from './room-meter.tsx';

/** Not at every letter. */
const AFTER_MS = 1000;

/** Undefined until it is known. */
export function useRoom(
  model: ReportFormModel,
  { later, roomWith }: Pick<CardPorts, 'later' | 'roomWith'>,
): Room | undefined {
  const [room, setRoom] = useState<Room>();
  const typed = model.typed.value;
  useEffect(() => {
    let isOver = false;
    const measure = async () => {
      const entry = model.measured();
      const found = entry && (await roomWith?.(entry));
      if (!isOver) setRoom(found);
    };
    const stop = later(() => void measure(), AFTER_MS);
    return () => {
      isOver = true;
      stop();
    };
  }, [typed]);
  return room;
}

export function RoomLine({ room, words }: { readonly room: Room; readonly words: ReportWords }) {
  return <RoomMeter label={roomText(room, words)} room={room} />;
}

/** What goes beyond the room is refused: that is no little room left. */
function roomText(room: Room, { translate }: ReportWords): string {
  const { usedChars, limitChars } = room;
  if (usedChars <= limitChars) return translate('reporting.form.room', percentOf(room));
  return translate('reporting.form.noRoom', { p: Math.ceil((usedChars / limitChars - 1) * 100) });
}
