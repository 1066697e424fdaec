/** Asking whether a post may be quoted elsewhere. */
export const quoting = {
  rights:
    'Each text belongs to whoever wrote it, and gives their own view. Do not publish, quote or retell it elsewhere before they have said yes.',
  ownPost: 'It is your own post: nobody has to be asked.',
  askedAlready: 'You have asked about this post already.',
  onlyAuthor: 'Only whoever wrote the post can answer.',
  answered: 'You have answered this already.',
  tooLate: 'The time to answer is over. No answer counts as a no.',
  choose: 'Choose your answer.',
  sayConditions: 'Say on which conditions.',
  sayWhich: 'Conditions go with the answer “yes, on conditions”.',
};
