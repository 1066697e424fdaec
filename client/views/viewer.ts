import type { ThreadViewer } from '../../contract/forums.js';

/** As much of the viewer as a post needs. Without `cannotReply` there is no box to answer in. */
export type PostViewer = Pick<ThreadViewer, 'accountId' | 'canModerate' | 'pseudonyms'> &
  Partial<Pick<ThreadViewer, 'cannotReply'>>;
