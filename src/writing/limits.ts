/** Drafts of one account. */
export const MAX_DRAFTS = 100;
/** A draft that nobody touches goes after this many days. */
export const DRAFT_DAYS = 180;
/** Names or threads offered at once. */
export const MOST_OFFERED = 8;
