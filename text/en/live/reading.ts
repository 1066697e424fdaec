/** Unread counts and places, as lists and threads show them. */
export const reading = {
  unread: (n: number) => (n > 99 ? '99+ unread' : `${n} unread`),
};
