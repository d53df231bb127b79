import { chanceBy, type Faults } from './faults.ts';
import type { DataChange } from './server-client.ts';

/** Shows what others wrote when it is time; what is overtaken on the way by something newer is not shown. */
export function showLate(
  show: (change: DataChange) => void,
  faults: Faults,
): (change: DataChange) => void {
  const chance = chanceBy(faults);
  const shown = new Map<string, number>();
  const showNow = (change: DataChange) => {
    if (change.seq <= (shown.get(change.key) ?? -1)) return;
    shown.set(change.key, change.seq);
    show(change);
  };
  return (change) => {
    if (faults.newsLateMs === 0) showNow(change);
    else setTimeout(showNow, chance() * faults.newsLateMs, change);
  };
}
