/** Numbers that the browser needs too: no schema library comes along with them. */
export const POSTS_PER_PAGE = 50;
export const THREADS_PER_PAGE = 50;
export const MAX_POST_CHARACTERS = 20_000;
/** An edit that comes so soon after the post is part of writing it: the post does not say “edited”. */
export const EDIT_GRACE_SECONDS = 120;
/** People that one text can call by `@name`; what comes after stays plain text. */
export const MAX_MENTIONS = 50;
/** A draft may grow past what can be posted: what is written is kept first and cut by its writer. */
export const MAX_DRAFT_CHARACTERS = 40_000;
/** While somebody writes without a pause, the browser saves the draft this often. */
export const DRAFT_SAVED_AT_LATEST_SECONDS = 10;
/** Unread counts stop here: one more means "more than this". */
export const MAX_UNREAD = 99;
/** One uploaded file. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** All files of one account together, as they are kept. */
export const MAX_STORED_BYTES = 500 * 1024 * 1024;
/** The description of an image. */
export const MAX_ALT_CHARACTERS = 300;

/** Years (D48): said where people register. Nobody's age is asked. */
export const LEAST_AGE = 16;
