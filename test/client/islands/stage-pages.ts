import { randomUUID } from 'node:crypto';
import {
  forumPage,
  type Page,
  registerPage,
  removePostPage,
  renderDocument,
  type ShellProps,
  threadPage,
} from '../../../client/pages/index.js';
import { sampleShell } from '../helpers/sample-shell.js';
import { viewerOf } from './stage.js';
import type { Assets } from './stage-assets.js';
import { ada, ben, type StagedThread, type StageForum } from './stage-forum.js';

interface View {
  origin: string;
  path: string;
  assets: Assets;
  isSignedIn: boolean;
  canModerate: boolean;
  /** Number of the first post that the reader has not read. */
  firstUnread: number | null;
}

function shellOf({ origin, path, isSignedIn }: View): ShellProps {
  const viewer = isSignedIn
    ? { accountId: ada.id, username: ada.username, name: ada.name, isSiteAdmin: false }
    : null;
  return sampleShell({ site: { name: 'Convene', origin }, viewer, path });
}

/** The page as the house itself renders it, with the files that were just built. */
function documentOf(page: Page, shell: ShellProps, { assets }: View): string {
  const js = page.island && assets.js(page.island);
  return renderDocument(page, {
    ...shell,
    assets: { css: assets.css, js, preload: [] },
  });
}

export function threadHtml(forum: StageForum, thread: StagedThread, number: number, view: View): string {
  const shell = shellOf(view);
  const page = forum.threadPage(thread, number, viewerOf(view.isSignedIn, view.canModerate));
  const { firstUnread } = view;
  const unread = firstUnread === null ? 0 : thread.posts.length + 1 - firstUnread;
  const reading = { threadId: thread.dto.id, firstUnread, unread, edited: {}, seen: [] };
  const props = { page, clientKey: randomUUID(), reading: view.isSignedIn ? reading : undefined };
  return documentOf(threadPage(props, shell), shell, view);
}

export function forumHtml(forum: StageForum, view: View): string {
  const shell = shellOf(view);
  const { accountId } = viewerOf(view.isSignedIn);
  const viewer = { accountId, cannotStart: null, canModerate: false, canManage: false };
  return documentOf(forumPage({ page: forum.forumPage(viewer) }, shell), shell, view);
}

export function formHtml(view: View): string {
  const shell = shellOf({ ...view, isSignedIn: false });
  const form = { problems: [{ field: 'name', message: 'Enter your name.' }] };
  return documentOf(registerPage({ form, suggestion: 'lamp otter rain' }, shell), shell, view);
}

export function removeHtml(forum: StageForum, view: View): string {
  const shell = shellOf(view);
  const { dto, posts } = forum.threads[0]!;
  const { network, forum: place } = forum.forumPage({
    ...viewerOf(true),
    cannotStart: null,
    canManage: false,
  });
  const props = {
    network,
    forum: place,
    thread: dto,
    post: posts[0]!,
    author: ben,
    role: 'network moderator' as const,
  };
  return documentOf(removePostPage(props, shell), shell, view);
}
