/** Refusals of sanctions. */
export const sanctions = {
  /** What a decision is called in its statement of reasons. */
  steps: {
    note: 'A note',
    warning: 'A warning',
    hold: 'Posts wait for a moderator',
    pause: 'A posting pause',
    suspension: 'A suspension',
    removal: 'Removal from the network',
    closing: 'Closing of the account',
  },
  paused: 'You can’t write here at the moment. Your account page says why, and until when.',
  step: 'Choose what you decide.',
  found: 'Choose how it was found.',
  hours: 'Choose how long it lasts. A pause or posts that wait last 90 days at most.',
  oneself: 'You can’t decide about yourself.',
  sealed:
    'Who wrote this is not known here. Only the people who run this site can decide about them: pass the case on.',
  closed: 'This account is closed.',
  notMember: 'This person is not a member, so there is nothing to end.',
  lastAdminOf: (names: string[]) => `Give these networks another admin first: ${names.join(', ')}.`,
  already: 'This person has such a sanction here already. Look at it first.',
  over: 'This sanction is over, or changed meanwhile.',
  tooLate: 'Ten minutes have passed. You can still end it early, with a reason.',
  notAlone: 'You proposed this. Another site administrator has to agree.',
  addressBarred: 'You can’t register with this address.',
};
