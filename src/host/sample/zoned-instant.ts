/** The instant at which a zone's clock shows this wall time. The host's own, so that it does not
 *  share a mistake with the product's calendar; good for times that exist once. */
export function zonedInstant(wall: string, zone: string): number {
  const asUtc = Date.parse(`${wall}:00Z`);
  const guess = asUtc - offsetAt(asUtc, zone);
  // Once more, from the offset that holds there: the first guess may lie beyond a change of clocks.
  return asUtc - offsetAt(guess, zone);
}

function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(instant / 1000) * 1000;
}
