/** What an edit changed. */
export const edits = {
  /** For those who hear it, around the words that an edit put in or took out. */
  added: ' [added: ',
  removed: ' [removed: ',
  end: '] ',
  tooMuch: 'Too much changed to show it word by word.',
  editedSince: 'Edited since you read it. See what changed',
  inPost: (n: number) => ` in post ${n}`,
  changedIn: (n: number) => `What changed in post ${n}`,
  sinceVersion: (n: number) => `Since version ${n}, which you read`,
  allVersions: 'See all versions of this post',
};
