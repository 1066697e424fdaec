import type { ForumDto, ForumPageDto, NetworkRef, ThreadPageDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import type { ForumReadingDto, ThreadReadingDto } from '../../contract/reading.js';
import { type PackedPost, packPosts } from '../state/packed-posts.js';
import type { ShellProps } from './page.js';

/** What a thread's island starts from. The posts come without their text: that is in the page already. */
export interface ThreadPageData {
  kind: 'thread';
  page: IslandThreadPage;
  csrf: string | null;
  /** The signed-in person as others see them: the name above a reply that is on its way. */
  me: PersonDto | null;
  /** What the signed-in person had not read when the page was made. */
  reading?: ThreadReadingDto;
}

/** A page of a thread without what only the server's views say. */
type IslandThreadPage = Omit<ThreadPageDto, 'access' | 'forum' | 'network' | 'pages' | 'left'> & {
  forum: Pick<ForumDto, 'id' | 'access' | 'slowSeconds'>;
  network: Pick<NetworkRef, 'anonymity'>;
};

/** `#page-data` of a thread's page: `ThreadPageData` with its posts packed. */
export type PackedThreadPageData = Omit<ThreadPageData, 'page'> & {
  page: Omit<IslandThreadPage, 'posts'> & { packed: PackedPost[] };
};

/** `#page-data` of a forum's page. */
export interface ForumPageData {
  kind: 'forum';
  page: ForumPageDto;
  reading?: ForumReadingDto;
  csrf: string | null;
}

/** `#page-data` of a front page. */
export interface HomePageData {
  kind: 'member' | 'visitor' | 'network' | 'desk';
  /** Forums to watch: news of theirs are news of the page. */
  forums: string[];
  /** Sections that are fetched again, where the page has others than its kind. */
  sections?: string[];
  /** The network that the page is of: when that closes, the page is gone. */
  network?: string;
  /** The case that the reader works on: it stays theirs while its page is open. */
  holds?: string;
}

/** `#page-data` of a list of the register: its networks are in the page. */
export interface RegisterPageData {
  kind: 'register';
}

export function threadPageData(
  { era, head, page, window, thread, posts, people, replies, viewer, forum, network }: ThreadPageDto,
  shell: ShellProps,
  reading?: ThreadReadingDto,
): PackedThreadPageData {
  return {
    kind: 'thread',
    page: {
      ...{ era, head, page, window, thread, people, replies, viewer },
      forum: { id: forum.id, access: forum.access, slowSeconds: forum.slowSeconds },
      network: { anonymity: network.anonymity },
      packed: packPosts(posts, people),
    },
    me: personOf(shell),
    reading,
    csrf: shell.csrf,
  };
}

export function forumPageData(
  page: ForumPageDto,
  shell: ShellProps,
  reading?: ForumReadingDto,
): ForumPageData {
  return { kind: 'forum', page, reading, csrf: shell.csrf };
}

/** For a page of a network with nothing else to wake: when the network closes, it is gone. */
export function ofNetwork(
  network: { id: string },
  { viewer }: ShellProps,
): { island: 'forum'; data: HomePageData } {
  const kind = viewer ? 'network' : 'visitor';
  return { island: 'forum', data: { kind, forums: [], sections: [], network: network.id } };
}

function personOf({ viewer }: ShellProps): PersonDto | null {
  return viewer && { id: viewer.accountId, username: viewer.username, name: viewer.name };
}
