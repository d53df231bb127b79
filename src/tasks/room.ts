/** How full the shared data of a model is; `storage/room.ts`. */
export interface Room {
  readonly usedChars: number;
  readonly limitChars: number;
  readonly isTight: boolean;
}

export interface Rooms {
  readonly card: Room;
  readonly board: Room;
}
