/** Refusals about what has been read. */
export const reading = {
  signIn: 'Sign in to keep track of what you have read.',
};
