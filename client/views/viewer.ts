import type { ThreadViewer } from '../../contract/forums.js';

/** As much of the viewer as a post needs. */
export type PostViewer = Pick<ThreadViewer, 'accountId' | 'canModerate'>;
