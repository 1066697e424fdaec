/** Refusals of the account pages. */
export const account = {
  signInFirst: 'Sign in or register first. It takes a minute.',
  aboutTooLong: (max: number) => `Use at most ${max} characters about yourself.`,
  unshowable: 'There are characters here that can’t be shown.',
  tooManyInterests: (max: number) => `Name at most ${max} interests.`,
  wrongPassword: 'This is not your password now. Check it and try again.',
  lastSiteAdmin: 'You are the only site administrator. The site needs one, so this account can’t be closed.',
  lastAdmin: (networks: string[]) =>
    `You are the only admin of ${networks.join(', ')}. Make another member an admin there first, or say that you go all the same.`,
};
