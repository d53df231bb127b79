import type { BoardModel } from '../board/board-model.ts';
import type { BoardCard } from '../board/content.ts';
import type { HostTexts } from './texts.ts';

export interface CardProps {
  readonly model: BoardModel;
  readonly card: BoardCard;
  readonly texts: HostTexts;
}
