/** Small readers for untrusted JSON, used where every byte and every moment counts (the connector). Each answers
 *  the value or undefined. What holds nothing but what is read is answered as it lies there; else an object is
 *  built anew from the fields it names, so that nothing else comes along. */
import { type Day, isDay } from '../../domain/day.ts';

export type Read<T> = (value: unknown) => T | undefined;

/** A field that may be absent; where it is there it must read. */
export interface Optional<T> {
  readonly optional: Read<T>;
}

type Shape = Readonly<Record<string, Read<unknown> | Optional<unknown>>>;

export function optional<T>(read: Read<T>): Optional<T> {
  return { optional: read };
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export function filledText(value: unknown): string | undefined {
  return typeof value === 'string' && value.length > 0 ? value : undefined;
}

export function flag(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

export function wholeNumber(from: number, to: number): Read<number> {
  return (value) =>
    Number.isInteger(value) && (value as number) >= from && (value as number) <= to
      ? (value as number)
      : undefined;
}

export function oneOf<T extends string>(...words: readonly T[]): Read<T> {
  return (value) => words.find((word) => word === value);
}

export function dayText(value: unknown): Day | undefined {
  return typeof value === 'string' && isDay(value) ? value : undefined;
}

export function pattern(allowed: RegExp): Read<string> {
  return (value) => (typeof value === 'string' && allowed.test(value) ? value : undefined);
}

export function listOf<T>(read: Read<T>, from: number, to: number): Read<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length < from || value.length > to) return undefined;
    const items: (T | undefined)[] = value.map(read);
    if (items.includes(undefined)) return undefined;
    return items.every((item, index) => item === value[index]) ? value : (items as T[]);
  };
}

interface Field {
  readonly name: string;
  readonly read: Read<unknown>;
  readonly isRequired: boolean;
}

/** Reads an object field by field. The caller names the result's type; the equality test with the zod
 *  schemas holds the two together. */
export function objectOf<T>(shape: Shape): Read<T> {
  const fields = Object.entries(shape).map(
    ([name, field]): Field =>
      typeof field === 'function'
        ? { name, read: field, isRequired: true }
        : { name, read: field.optional, isRequired: false },
  );
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const same = countSame(value, fields);
    if (same === undefined) return undefined;
    return (same === Object.keys(value).length ? value : rebuilt(value, fields)) as T;
  };
}

/** How many fields read as they lie there; undefined where one does not read. By place: an iterator takes a third
 *  more while the browser has not compiled this, and a board's badges are made until then. */
function countSame(value: object, fields: readonly Field[]): number | undefined {
  let same = 0;
  for (let i = 0; i < fields.length; i += 1) {
    const field = fields[i] as Field;
    const raw = memberOf(value, field.name);
    if (raw === undefined && !field.isRequired) continue;
    const member = field.read(raw);
    if (member === undefined) return undefined;
    if (member === raw) same += 1;
  }
  return same;
}

/** From a value that was read through once: every field reads. */
function rebuilt(value: object, fields: readonly Field[]): object {
  const into: Record<string, unknown> = {};
  for (const { name, read } of fields) {
    const raw = memberOf(value, name);
    if (raw !== undefined) into[name] = read(raw);
  }
  return into;
}

/** What is read came out of JSON: it inherits nothing but what every object has, and no field is called so. */
function memberOf(value: object, name: string): unknown {
  return (value as Record<string, unknown>)[name];
}
