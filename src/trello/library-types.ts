/** The published types of the library, under one name. */
import type * as Trello from 'trellopowerup';

export type { Trello };
