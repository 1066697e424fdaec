/** Refusals about e-mail addresses and the links that prove them. */
export const addresses = {
  taken: 'This address already belongs to another account. Sign in to that one.',
  otherAccount: 'This link is for another account. Sign in to that one, then open the link again.',
  alreadyYours: 'This is your address already.',
  nothingToClaim: 'There are no posts in the archive that wait for you.',
};
