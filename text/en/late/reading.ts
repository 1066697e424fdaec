const numbers = new Intl.NumberFormat('en-GB');

/** Long threads that grow at both ends, and marks by hand. */
export const reading = {
  at: (number: number, of: number) => `Post ${numbers.format(number)} of ${numbers.format(of)}`,
  newSince: 'New since your last visit',
  earlier: (from: number, to: number) => `Show posts ${numbers.format(from)} to ${numbers.format(to)}`,
  fetching: 'Fetching posts',
  failed: 'These posts could not be fetched. Try again.',
  markedUnread: (n: number) => `Post ${numbers.format(n)} and later are unread`,
};
