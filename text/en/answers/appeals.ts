/** Refusals and sentences of appeals and of taking back. */
export const appeals = {
  undone: 'The moderator took this back within ten minutes.',
  tooLateToUndo:
    'This is more than ten minutes ago. Use the opposite instead: put back, unlock or change again.',
  changedSince: 'Something was changed since. Look at how it is now.',
  notYours: 'Only whoever decided this can undo it.',
  signInFirst: 'Sign in to read decisions about you.',
  notForYou: 'You can’t appeal against this.',
  tooLate: 'The time to appeal is over.',
  already: (reference: string) =>
    `You have appealed against this already. There is one appeal for each decision, and its answer is final. Its reference is ${reference}.`,
  isUndone: 'This decision does not hold any more. There is nothing to appeal against.',
  decidedAlready: 'Somebody has decided this appeal already.',
  notYourAppeal: 'Somebody else has to decide this: the decision was yours, or it is about you.',
  notAtThisLevel: 'This appeal is with others now.',
  cannotMoveBack: 'You can’t bring the thread back to where it was: you do not moderate there.',
};
