/** Messages with `{name}` placeholders, whole phrases per plural category, and the types that make a
 *  missing key or a missing argument a compile error. It knows no text. */
import { intlTag, type Locale } from './locale.ts';

/** The plural category of `{n}` picks the phrase; `other` stands in for one a language lacks. */
export type Plural = { readonly other: string } & {
  readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string;
};

export type Message = string | Plural;

export type Catalogue = Readonly<Record<string, Message>>;

/** What a translation of `Source` must hold: each key, and plural phrases wherever the source has
 *  them. A phrase that is one in English may be plural elsewhere, but only when it names `{n}`. */
export type TranslationOf<Source extends Catalogue, PluralShape extends Plural> = {
  readonly [Key in keyof Source]: Source[Key] extends string
    ? 'n' extends Placeholder<Source[Key]>
      ? string | PluralShape
      : string
    : PluralShape;
};

export type RussianPlural = Required<Pick<Plural, 'one' | 'few' | 'many' | 'other'>>;

/** Spanish also has `many`, for whole millions: more than the product ever counts. */
export type SpanishPlural = Required<Pick<Plural, 'one' | 'other'>>;

/** The names between braces in a literal text. */
export type Placeholder<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholder<Rest>
  : never;

type NameIn<M> = M extends string
  ? Placeholder<M>
  : 'n' | { [Category in keyof M]: Placeholder<M[Category]> }[keyof M];

type Values<Name extends string> = {
  readonly [N in Name]: N extends 'n' ? number : string | number;
};

type ArgsFor<M> = [NameIn<M>] extends [never] ? [] : [values: Values<NameIn<M>>];

/** Text of a key. The arguments are exactly the placeholders of the English message. */
export type Translate<Source extends Catalogue> = <Key extends keyof Source & string>(
  key: Key,
  ...args: ArgsFor<Source[Key]>
) => string;

/** What to do about a value that is not given: a bug for a developer, a visible `{name}` for a person. */
export type OnMissing = 'throw' | 'show';

/** Binds one language's messages. By default a missing value throws, except in a production build. */
export function createTranslate<Source extends Catalogue>(
  locale: Locale,
  messages: { readonly [Key in keyof Source]: Message },
  onMissing: OnMissing = import.meta.env?.PROD ? 'show' : 'throw',
): Translate<Source> {
  return (key, ...args) => {
    const values: Readonly<Record<string, string | number>> = args[0] ?? {};
    const text = phrase(locale, messages[key], values['n']);
    return fill(text, values, onMissing);
  };
}

/** The names between braces in a text met at run time, each once, in order of appearance. */
export function placeholdersIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))];
}

/** The plural category of a whole number; rules are made once a language. */
function pluralCategory(locale: Locale, n: number): Intl.LDMLPluralRule {
  const known = rulesByLocale.get(locale) ?? new Intl.PluralRules(intlTag(locale));
  rulesByLocale.set(locale, known);
  return known.select(n);
}

const rulesByLocale = new Map<Locale, Intl.PluralRules>();

function phrase(locale: Locale, message: Message, n: string | number | undefined): string {
  if (typeof message === 'string') return message;
  return message[pluralCategory(locale, Number(n))] ?? message.other;
}

function fill(
  text: string,
  values: Readonly<Record<string, string | number>>,
  onMissing: OnMissing,
): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string, offset: number) => {
    const value = values[name];
    if (value !== undefined) return beforeStop(String(value), text[offset + whole.length]);
    if (onMissing === 'throw') throw new Error(`No value for ${whole} in "${text}"`);
    return whole;
  });
}

/** A value that ends in a full stop, «нояб.», shares it with the sentence that ends after it. */
function beforeStop(value: string, next: string | undefined): string {
  return next === '.' && value.endsWith('.') ? value.slice(0, -1) : value;
}
