/** How well a decision is witnessed by Trello. */
export type Grade =
  /** Its token is about something else: it counts for nothing. */
  | 'notGenuine'
  | 'checked'
  /** Right in all it says, but no key was to be had, or none fits. */
  | 'notChecked'
  | 'notSigned'
  /** Its signature made room for those of later decisions. */
  | 'notKept';

/** Without a signature anyone who can edit the board could have written it. */
export function isUnproven(grade: Grade): boolean {
  return grade === 'notSigned' || grade === 'notKept';
}
