/*
 * Where a page says something about a text in its reader's language. Stored text is the same for all readers, so it
 * holds empty marks, which client/views/worded.ts fills; a table's scrolling box, which has no label yet, is one too.
 */

/** After a link that leads elsewhere. */
export const saysExternal = '<span class="says-external"></span>';
/** Before the description of an image from elsewhere, which is shown as a link. */
export const saysImage = '<span class="says-image"></span>';
/** In place of a description that was not given. */
export const saysImageAlone = '<span class="says-image-alone"></span>';
/** Before what a deleted image showed; in place of it where nothing was said; before the name of a deleted file. */
export const saysImageGone = '<span class="says-image-gone"></span>';
export const saysImageGoneAlone = '<span class="says-image-gone-alone"></span>';
export const saysFileGone = '<span class="says-file-gone"></span>';
/** In place of a quotation whose post is not there any more. */
export const saysQuoteGone = '<span class="says-quote-gone"></span>';
