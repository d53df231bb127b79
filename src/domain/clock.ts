declare const instantBrand: unique symbol;

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly [instantBrand]: true };

/** Reads "now". The only way in which the domain learns the time; adapters pass it in. */
export type Clock = () => Instant;

export function instant(epochMs: number): Instant {
  return epochMs as Instant;
}
