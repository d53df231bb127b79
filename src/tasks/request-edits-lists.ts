/** What the form of edits can draw on while something is asked: handed-over edits and colleagues' remarks. */
import type { Edit, View } from '../domain/turn/card-turn.ts';
import type { EntryId } from '../domain/turn/entries.ts';
import type { CardSight } from './card-sight.ts';
import type { Line } from './edit-lines.ts';

/** The ask that is open. */
export function askIn(sight: CardSight | undefined): EntryId | undefined {
  const main = sight?.turn.main;
  return main?.kind === 'decide' ? main.ask.id : undefined;
}

/** Edits that were handed over and are not given back by a line yet. */
export function returnableIn(
  sight: CardSight | undefined,
  lines: readonly Line[],
): readonly Edit[] {
  const main = sight?.turn.main;
  const edits = main?.kind === 'decide' ? (main.ask.round?.edits ?? []) : [];
  return edits.filter(({ ref }) => !lines.some(({ again }) => again === ref));
}

/** The views whose remarks are not all among the lines. */
export function remarksIn(sight: CardSight | undefined, lines: readonly Line[]): readonly View[] {
  const views = sight?.turn.main.kind === 'decide' ? sight.turn.views : [];
  const isLine = (by: string, text: string) =>
    lines.some((line) => line.from === by && line.text === text);
  return views.filter(({ by, remarks }) => remarks.some((text) => !isLine(by, text)));
}

export function remarkLines({ by, remarks }: View): readonly Line[] {
  return remarks.map((text) => ({ text, from: by }));
}

/** The lines with one of them tied to a file, or to none. */
export function withFile(
  lines: readonly Line[],
  index: number,
  attachment: string | undefined,
): readonly Line[] {
  return lines.map((line, at) => {
    if (at !== index) return line;
    const { attachment: _before, ...rest } = line;
    return attachment === undefined ? rest : { ...rest, attachment };
  });
}
