/** Refusals about letters to those who run or moderate a network. */
export const messages = {
  nobody: 'Nobody is there to read it just now. Write to the people who run this site.',
};
