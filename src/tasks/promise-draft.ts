/** What was typed of a date and not sent. */

export interface PromiseDraft<Target extends string> {
  readonly target: Target;
  readonly day: string;
  readonly why: string;
}

/** Reads a draft that is about one of `targets`: a date begun for one thing is not put on another.
 *  Undefined for any other, and for what an older build or nobody wrote. */
export function parsePromiseDraft<Target extends string>(
  text: string | undefined,
  targets: readonly Target[],
): PromiseDraft<Target> | undefined {
  if (text === undefined || text === '') return undefined;
  try {
    const raw = JSON.parse(text) as { readonly [Field in keyof PromiseDraft<Target>]?: unknown };
    const target = targets.find((one) => one === raw?.target);
    if (target === undefined) return undefined;
    const { day, why } = raw;
    return {
      target,
      day: typeof day === 'string' ? day : '',
      why: typeof why === 'string' ? why : '',
    };
  } catch {
    // A draft that does not parse is of no use to anybody.
    return undefined;
  }
}
