const numbers = new Intl.NumberFormat('en-GB');

/** Unread counts and places, as lists and threads show them. */
export const reading = {
  unread: (n: number) => (n > 99 ? '99+ unread' : `${n} unread`),
  at: (number: number, of: number) => `Post ${numbers.format(number)} of ${numbers.format(of)}`,
};
