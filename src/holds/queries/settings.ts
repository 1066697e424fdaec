import type { ForumHoldMode, HoldMode, WritingSettings } from '../../../contract/holds.js';
import { USUAL_WAIT_HOURS } from '../../reports/index.js';

/** What a network without a row of its own does. */
export const usual: WritingSettings = {
  mode: 'none',
  firstPosts: 3,
  waitHours: USUAL_WAIT_HOURS,
  linkLimit: 2,
  newPosts: 5,
};

/** SQL: the settings of the network with this id, as JSON; null: the usual. */
export const settingsJson = (networkId: string): string => `(
  select json_build_object('mode', w.mode, 'firstPosts', w.first_posts, 'waitHours', w.wait_hours, 'linkLimit', w.link_limit,
    'newPosts', w.new_posts) from network_writing w where w.network_id = ${networkId})`;

/** SQL: the forum's own mode; null: the network's. */
export const forumModeOf = (forumId: string): string =>
  `(select fw.mode from forum_writing fw where fw.forum_id = ${forumId})`;

export const modeOf = (own: HoldMode | null): ForumHoldMode => own ?? 'network';
