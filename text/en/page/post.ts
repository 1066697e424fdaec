/** The pages about one post, and about a thread's title. */
export const post = {
  edit: (n: number) => `Edit post ${n}`,
  editHint: 'Readers see that it was edited, and can see the earlier versions.',
  save: 'Save post',
  delete: (n: number) => `Delete post ${n}`,
  deleteAsk: (n: number) => `Delete post ${n}?`,
  deleteHint:
    'Its text goes away for everyone, at once. You can’t undo this. Readers see “Deleted by its author.”',
  aboutToDelete: 'The post you are about to delete',
  deleteButton: 'Delete post',
  remove: (n: number) => `Remove post ${n}`,
  removeHint:
    'It leaves every open screen at once. In its place readers see “Removed by a moderator.” You can put it back later.',
  reword: (n: number) => `Edit post ${n} as a moderator`,
  rewordHint: (name: string) =>
    `Readers see “Edited by a moderator”. What ${name} wrote stays readable for moderators only. You can undo this for 10 minutes.`,
  rewordOnly: 'Take out what breaks the rule, and leave the rest as it is.',
  newWords: 'The words from now on',
  saveWords: 'Save these words',
  purge: (n: number) => `Purge earlier versions of post ${n}`,
  purgeHint:
    'What the post said before is deleted for good: no history, quotation or draft keeps it, and nobody can bring it back. What it says now stays.',
  lookAtVersions: 'Look at the versions first',
  whatStays: (n: number, name: string) => `What stays of post ${n} by ${name}`,
  purgeButton: 'Purge earlier versions',
  purgeLink: 'Purge the earlier versions',
  purgedBefore: (n: number) => `A moderator purged all versions before version ${n}.`,
  backWithoutPurging: 'Go back without purging',
  byModerator: 'A moderator, ',
  forModerators: 'Moderators only',
  earlierForModerators: 'A moderator changed this post. What it said before is for moderators only.',
  postBy: (n: number, name: string) => `Post ${n} by ${name}`,
  removeReasonHint: (name: string) => `${name} reads this. Name the rule and stay polite.`,
  whatAuthorSees: (name: string) => `What ${name} will see:`,
  /** By the role that the author will read. `{reason}` is what is typed. */
  notice: {
    'forum moderator': (n: number, thread: string) =>
      `“A moderator of the forum removed your post ${n} in “${thread}”. Reason: {reason}”`,
    'network moderator': (n: number, thread: string) =>
      `“A network moderator removed your post ${n} in “${thread}”. Reason: {reason}”`,
    'network admin': (n: number, thread: string) =>
      `“A network admin removed your post ${n} in “${thread}”. Reason: {reason}”`,
    'site administrator': (n: number, thread: string) =>
      `“A site administrator removed your post ${n} in “${thread}”. Reason: {reason}”`,
  },
  yourReason: '(your reason)',
  removeButton: 'Remove post',
  backWithoutRemoving: 'Go back without removing',
  restore: (n: number) => `Put post ${n} back`,
  restoreHint: (name: string) =>
    `The post by ${name} appears again on every open screen, as it was. ${name} is told.`,
  justRemoved: 'Did you remove it in the last ten minutes? Then you can also take that back:',
  restoreReasonHint: (name: string) => `It goes in the moderation log, and ${name} reads it.`,
  restoreButton: 'Put post back',
  versions: (n: number) => `Versions of post ${n}`,
  versionsBy: (name: string, thread: string) => `By ${name}, in “${thread}”.`,
  goToPost: 'Go to the post',
  version: (n: number) => `Version ${n}`,
  whatChanged: (n: number) => `What changed from version ${n}`,
  wholeText: (n: number) => `The text of version ${n}`,
  asItIsNow: 'As it is now',
  writtenBy: (name: string) => `${name}, `,
  rename: 'Change the title',
  renameHint: 'Links to this thread go on working.',
  renameReasonHint: 'The person who started the thread reads this. It goes in the moderation log.',
  saveTitle: 'Save title',
};
