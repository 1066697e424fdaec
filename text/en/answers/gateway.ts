/** Refusals of the live connection. */
export const gateway = {
  noSuchCommand: 'There is no such command.',
  oneInput: 'A command takes one input.',
  stopping: 'This server is stopping. Try again in a moment.',
  sessionEnded: 'Your session has ended. Sign in again.',
  flooding: 'That was a lot in a short time. Wait a few seconds.',
  watchesTooMuch: 'This page watches too much at once. Close something first.',
  notJoined: 'Live updates could not start. Try again.',
  signInToWrite: 'Sign in to write here.',
};
