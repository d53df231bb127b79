/** What the parts of *Settings* are given. */
import type { AgreedTranslate } from '../i18n/agreed/translate.ts';
import type { BoardModel } from './board-model.ts';
import type { BoardPorts } from './board-ports.ts';
import type { BoardSight } from './board-sight.ts';
import type { Words } from './words.ts';

export interface SwitchPartsProps {
  readonly board: BoardModel;
  readonly ports: BoardPorts;
  readonly sight: BoardSight;
  readonly words: Words;
}

export interface Spoken extends SwitchPartsProps {
  readonly say: AgreedTranslate;
}
