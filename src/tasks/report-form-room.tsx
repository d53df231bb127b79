/** How full the card would be with what is written: said while there is time to shorten it. */
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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

export interface RoomLineProps {
  readonly room: Room;
  /** Where most is typed; the line stands below it. */
  readonly area: RefObject<HTMLTextAreaElement | null>;
  readonly words: ReportWords;
}

export function RoomLine({ room, area, words }: RoomLineProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const show = () => {
      if (isAtEnd(area.current)) place.current?.scrollIntoView({ block: 'nearest' });
    };
    show();
    // The frame becomes as high as its content a moment later.
    window.addEventListener('resize', show);
    return () => window.removeEventListener('resize', show);
  }, [room]);
  return (
    <div class="report-room" ref={place}>
      <RoomMeter label={roomText(room, words)} room={room} />
    </div>
  );
}

/** About two lines on a small screen. */
const NEAR_CHARS = 80;

/** Who writes on has the line before her. Whoever changes words further up would lose them from sight. */
function isAtEnd(area: HTMLTextAreaElement | null): boolean {
  if (area === null || area !== document.activeElement) return false;
  return area.value.length - area.selectionEnd < NEAR_CHARS;
}

/** What goes beyond the room is refused: that is no little room left. */
function roomText(room: Room, { translate }: ReportWords): string {
  const { usedChars, limitChars } = room;
  if (usedChars <= limitChars) return translate('reporting.form.room', percentOf(room));
  return translate('reporting.form.noRoom', { p: Math.ceil((usedChars / limitChars - 1) * 100) });
}
