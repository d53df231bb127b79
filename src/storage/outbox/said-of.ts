/** What several say of a model's entries, each for itself: one knows less than another, and may be gone by now. */

export interface SaidOf {
  /** By anybody. */
  of(model: string): ReadonlySet<string>;
  /** In the place of what he said before. */
  say(model: string, by: string, ids: Iterable<string>): void;
  /** Of nobody any more. */
  drop(model: string, ids: readonly string[]): void;
  /** Who says something, with what he said last: said again, it is another list. */
  all(): readonly Saying[];
}

export interface Saying {
  readonly model: string;
  readonly by: string;
  readonly ids: ReadonlySet<string>;
}

export function createSaidOf(): SaidOf {
  const byModel = new Map<string, Map<string, ReadonlySet<string>>>();
  const heard = (model: string) => byModel.get(model) ?? new Map<string, ReadonlySet<string>>();
  const say = (model: string, by: string, ids: Iterable<string>) => {
    byModel.set(model, heard(model).set(by, new Set(ids)));
  };
  return {
    of: (model) => new Set([...heard(model).values()].flatMap((ids) => [...ids])),
    say,
    drop: (model, gone) => {
      for (const [by, ids] of heard(model)) {
        say(
          model,
          by,
          [...ids].filter((id) => !gone.includes(id)),
        );
      }
    },
    all: () =>
      [...byModel].flatMap(([model, said]) =>
        [...said].flatMap(([by, ids]) => (ids.size > 0 ? [{ model, by, ids }] : [])),
      ),
  };
}
