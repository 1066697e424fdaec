/** Refusals about telling all members of a network something. */
export const announcements = {
  enough: (max: number) => `A network can make ${max} announcements in 24 hours. Try again tomorrow.`,
  seeFirst: 'The text has changed. Look at it once more, then send it.',
};
