/** Makes `Date` in this page tell the board's date. Only "now" moves; dates given in full stay.
 *  Shared by the host page and by the stand-in client library. */
export function shiftDate(offsetMs: number, scope: { Date: DateConstructor } = globalThis): void {
  if (offsetMs === 0) return;
  const Real = scope.Date;
  const now = () => Real.now() + offsetMs;
  scope.Date = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    // `Date()` without `new` is a string, and ignores its arguments.
    apply: () => new Real(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
}
