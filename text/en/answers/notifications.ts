/** Refusals about notifications and what one follows. */
export const notifications = {
  signInFirst: 'Sign in to read your notifications.',
  registerToFollow: 'Register or sign in to follow this. You come back to this place.',
};
