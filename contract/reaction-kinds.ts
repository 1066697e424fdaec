/** What one can say of a post without writing: few, in words, and neutral among colleagues. No schema library here. */
export const reactionKinds = ['thanks', 'agree', 'helpful', 'interesting', 'same'] as const;
export type ReactionKind = (typeof reactionKinds)[number];

/** The marks of somebody who did nothing with a post. */
export const noMarks: { reactions: ReactionKind[]; isBookmarked: boolean } = {
  reactions: [],
  isBookmarked: false,
};
