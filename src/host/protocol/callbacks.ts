import { isRecord } from './wire.ts';

/** A function of the Power-Up, named by the window that made it. */
export interface CallbackRef {
  readonly window: Window;
  readonly id: string;
}

/** The function that stands at `value`, if one does. */
export function callbackAt(value: unknown, window: Window): CallbackRef | undefined {
  if (!isRecord(value) || typeof value['_callback'] !== 'string') return undefined;
  return { window, id: value['_callback'] };
}

/** Every function anywhere inside `value`: what must be kept alive while the thing is drawn. */
export function callbacksIn(value: unknown, window: Window): readonly CallbackRef[] {
  const here = callbackAt(value, window);
  if (here) return [here];
  if (Array.isArray(value)) return value.flatMap((part) => callbacksIn(part, window));
  if (isRecord(value)) return Object.values(value).flatMap((part) => callbacksIn(part, window));
  return [];
}
