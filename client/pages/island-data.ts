import type { ForumPageDto, ThreadPageDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import type { ForumReadingDto, ThreadReadingDto } from '../../contract/reading.js';
import type { ShellProps } from './page.js';

/** `#page-data` of a thread's page. The posts come without their text: that is in the page already. */
export interface ThreadPageData {
  kind: 'thread';
  page: ThreadPageDto;
  csrf: string | null;
  origin: string;
  /** Of the form in the page. */
  clientKey: string;
  /** The signed-in person as others see them: the name above a reply that is on its way. */
  me: PersonDto | null;
  /** What the signed-in person had not read when the page was made. */
  reading?: ThreadReadingDto;
}

/** `#page-data` of a forum's page. */
export interface ForumPageData {
  kind: 'forum';
  page: ForumPageDto;
  reading?: ForumReadingDto;
  csrf: string | null;
  origin: string;
}

/** `#page-data` of a front page. */
export interface HomePageData {
  kind: 'member' | 'visitor' | 'network';
  /** Forums to watch: news of theirs are news of the page. */
  forums: string[];
}

export function threadPageData(
  page: ThreadPageDto,
  clientKey: string,
  shell: ShellProps,
  reading?: ThreadReadingDto,
): ThreadPageData {
  const posts = page.posts.map((post) => ({ ...post, html: undefined }));
  return {
    kind: 'thread',
    page: { ...page, posts },
    clientKey,
    me: personOf(shell),
    reading,
    ...common(shell),
  };
}

export function forumPageData(
  page: ForumPageDto,
  shell: ShellProps,
  reading?: ForumReadingDto,
): ForumPageData {
  return { kind: 'forum', page, reading, ...common(shell) };
}

function common(shell: ShellProps): { csrf: string | null; origin: string } {
  return { csrf: shell.csrf, origin: shell.site.origin ?? '' };
}

function personOf({ viewer }: ShellProps): PersonDto | null {
  return viewer && { id: viewer.accountId, username: viewer.username, name: viewer.name };
}
