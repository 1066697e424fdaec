/** Letters to those who run the site, and to the guardians. */
export const letters = {
  isTrue: 'Say that it is true as far as you know.',
  outcome: 'Choose what became of it.',
  answeredAlready: 'Somebody answered this already.',
  unknown: 'There is no letter with this number.',
  username: 'Enter a user name.',
  nobody: 'Nobody has this user name.',
};
