import type { CardProps } from './card-props.ts';

/** Waits for a change to be saved, and says so when it was not: what was shown has gone back then. */
export function saving(
  { model, texts }: Pick<CardProps, 'model' | 'texts'>,
  change: Promise<void>,
): Promise<void> {
  return change.catch(() => {
    model.surfaces.alert.value = { message: texts.notSaved, display: 'error' };
  });
}
