/** What can be done with a whole thread, and the small form that removes a post. */
export const threadTools = {
  title: 'Manage this thread',
  rename: 'Change the title',
  pin: 'Pin to the top',
  unpin: 'Unpin this thread',
  pinForm: 'Pin',
  lock: 'Lock this thread',
  unlock: 'Unlock this thread',
  lockForm: 'Lock',
  reason: 'Reason',
  lockHint: 'Nobody can reply while it is locked. The reason goes in the moderation log.',
  unlockHint: 'It goes in the moderation log.',
  reasonForAuthor: 'Reason. The author reads it.',
  removePost: 'Remove post',
  removed: (n: number) => `Post ${n} is removed.`,
  canUndo: 'You can undo this.',
  undoRemoval: (n: number) => `Undo: put post ${n} back`,
  /** Goes in the log, and the author reads it. */
  undoReason: 'Removed by mistake. The moderator put it back at once.',
  undone: (n: number) => `Post ${n} is back.`,
  cancel: 'Cancel',
  noAnswer: 'No answer came. Check your connection and try again.',
};
