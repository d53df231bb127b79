/** What an entry may say at most. Shared by both parsers, so that they cannot drift apart. */
export const LARGEST_NUMBER = 1_000_000;
/** 2024-01-01T00:00:00Z: no entry is older than the product. */
export const EARLIEST_AT = 1_704_067_200_000;
/** The last instant that a `Date` can hold. */
export const LATEST_AT = 8_640_000_000_000_000;
export const LONGEST_TEXT = 4096;
export const MOST_EDITS = 200;
export const MOST_DAYS = 1000;
export const LONGEST_TERM = 5000;
export const ENTRY_ID = /^[\w-]{12}$/;
export const EDIT_REF = /^[\w-]{12}\.\d{1,3}$/;
export const MEMBER_ID = /^[\w-]{1,64}$/;
/** SHA-256 in base64url. */
export const FINGERPRINT = /^[\w-]{43}$/;
export const CONTENT_MARK = /^[\w-]{6}$/;
export const MOST_ATTACHMENTS = 1000;
export const LONGEST_NAME = 80;
/** Trello's limit of a description, with room for one beyond it. */
export const MOST_CHARACTERS = 10_000_000;
export const MOST_REMARKS = 60;
/** Names of folded entries, six characters each. */
export const FOLDED_IDS = /^(?:[\w-]{6}){0,4000}$/;
export const MOST_ROUNDS = 1000;
export const WEEK_MASK = /^[01]{7}$/;
/** Links, rows and changes of one report. A card's room is the tighter limit. */
export const MOST_ROWS = 100;
/** Missing things of one press. */
export const MOST_DEBTS = 20;
/** Working days that work outside the agreement may take. */
export const MOST_TERM_DAYS = 60;
/** Fields of one proposal of rules. */
export const MOST_FIELDS = 100;
export const SETTING_PATH = /^[\w.-]{1,64}$/;
/** A zone by its shape alone: an entry must not be valid in one browser and not in another because one of
 *  them has newer zone data. An unknown zone is read as UTC. */
export const ZONE_SHAPE = /^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/;
/** The most text that a compressed journal may unfold to, in bytes: a bomb stops here, and so does a writer. */
export const MOST_UNFOLDED_BYTES = 512 * 1024;
