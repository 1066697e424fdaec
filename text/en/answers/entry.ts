/** Refusals of registering and signing in. */
export const entry = {
  wrongLogin: 'That name and password don’t belong together. Check both and try again.',
  badToken: 'This token is not good, or not any more. Make a new one.',
  busy: 'Many people are signing in right now. Try again in a few seconds.',
  notRegistered: 'This can’t be registered.',
  usernameTaken: 'This user name is taken. Choose another one.',
  nameUnseen: 'Enter a name that can be seen.',
  nameMixed: 'A word of your name mixes letters of two alphabets.',
  nameOfRole: 'This name stands for a role here. Enter your own name.',
  usernameReserved: 'This user name is reserved. Choose another one.',
  password: {
    too_short: (min: number) => `A password needs at least ${min} characters.`,
    too_long: (max: number) => `A password can have at most ${max} characters.`,
    broken_text: 'The password holds half a character that no keyboard types.',
    repeated: 'The password repeats one character or one part over and over.',
    sequential_keys: (run: number) =>
      `The password has ${run} or more keys that follow each other, like a row of the keyboard, digits or the alphabet in order.`,
    own_name: 'The password contains your name, user name or e-mail address.',
    site_name: 'The password contains the name of this site or of one of its networks.',
    published_example: 'The password is an example that was published as advice.',
    common: 'The password is on the list of common ones, or is one of those with digits or signs around it.',
    easily_guessed: 'The password is made of words, dates or patterns that programs guess early.',
  },
};
