/** N54: stands under every thread and in every feed. */
export const STANDING_LINE =
  'Posts are the views of the people who wrote them. Nobody has checked that what they say is right.';
