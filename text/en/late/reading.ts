const numbers = new Intl.NumberFormat('en-GB');

/** Long threads that grow at both ends, and marks by hand. */
export const reading = {
  position: (from: number, to: number, of: number) =>
    `Posts ${numbers.format(from)} to ${numbers.format(to)} of ${numbers.format(of)}`,
  at: (number: number, of: number) => `Post ${numbers.format(number)} of ${numbers.format(of)}`,
  goToNumberHint: (last: number) => `From 1 to ${numbers.format(last)}.`,
  fetching: 'Fetching posts',
  failed: 'These posts could not be fetched. Try again.',
  markedUnread: (n: number) => `Post ${numbers.format(n)} and later are unread`,
};
