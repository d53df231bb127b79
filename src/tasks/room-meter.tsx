/** How full the shared data of a model is. */
import { useId } from 'preact/hooks';
import type { Room } from './room.ts';
import './record-room.css';

/** From here on the meter stops being green; its label says the number. */
const TIGHT_FROM = 0.8;

export function RoomMeter({ label, room }: { readonly label: string; readonly room: Room }) {
  const id = useId();
  return (
    <div class="room-meter">
      <label for={id}>{label}</label>
      <meter
        id={id}
        min={0}
        high={TIGHT_FROM * room.limitChars}
        optimum={0}
        max={room.limitChars}
        value={room.usedChars}
      />
    </div>
  );
}

/** Another tool may have written beyond the limit: full is full. */
export function percentOf({ usedChars, limitChars }: Room): { readonly p: number } {
  if (usedChars >= limitChars) return { p: 100 };
  return { p: Math.min(99, Math.round((usedChars / limitChars) * 100)) };
}
