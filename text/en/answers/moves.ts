/** Moving a thread to another forum. */
export const moves = {
  otherNetwork: 'A thread can only be moved inside its network.',
  alreadyThere: 'The thread is in this forum already.',
  confirm: 'Other people can read the thread there. Look at who, and confirm it.',
};
