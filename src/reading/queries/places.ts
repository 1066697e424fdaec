import type { ThreadPlace } from '../../../contract/reading.js';
import {
  type ForumRow,
  forumJson,
  type NetworkRow,
  networkJson,
  presentForum,
  presentNetworkRef,
  presentThread,
  type ThreadRow,
  threadJson,
} from '../../forums/index.js';

export interface PlaceRow {
  thread: ThreadRow;
  forum: ForumRow;
  network: NetworkRow;
  unread: number;
}

/** SQL: a thread with where it is; `t`, `f`, `n`, and how many of its posts are unread. */
export function placeJson(unread: string): string {
  return `json_build_object('thread', ${threadJson('t')}, 'forum', ${forumJson('f')}, 'network', ${networkJson('n')},
    'unread', ${unread})`;
}

/** The only way a thread with its place reaches a wire. */
export function presentPlace({ thread, forum, network, unread }: PlaceRow): ThreadPlace {
  const { id, name, path, language } = presentForum(forum, network);
  return {
    thread: presentThread(thread),
    forum: { id, name, path, language },
    network: presentNetworkRef(network),
    unread,
  };
}
