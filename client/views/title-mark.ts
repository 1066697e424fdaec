import type { ThreadDto } from '../../contract/forums.js';
import { live } from '../../text/words.js';

/** The inside of `#title-mark`, after who began the thread: that the title is a moderator's, where it is. */
export const titleMark = ({ isTitleModerated }: Pick<ThreadDto, 'isTitleModerated'>): string =>
  isTitleModerated ? `. ${live.thread.titleByModerator}` : '';
