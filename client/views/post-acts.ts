/** The one form of a page to which the buttons of all its posts belong. */
export const POST_ACTS = 'post-acts';
