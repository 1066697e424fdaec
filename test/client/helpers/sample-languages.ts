import * as pages from '../../../client/pages/index.js';
import type { PostDto } from '../../../contract/forums.js';
import * as data from './sample-data.js';
import { idOf, viewer } from './sample-shell.js';

/** Pages with titles and texts of other languages than their own, one of them from right to left. */

interface Sample {
  isSignedIn?: boolean;
  page: (shell: pages.ShellProps) => pages.Page;
}

const { forum, managers, people } = data;
const thread = data.thread(1, {
  title: 'كيف توزعون نوبات العمل في شهر رمضان؟',
  language: 'ar',
});
const texts: Partial<PostDto>[] = [
  {
    language: 'ar',
    html: `<p>نبدأ مبكرا، انظر <a href="https://example.org/rota" rel="nofollow ugc noopener">الجدول<span class="says-external"></span></a>.</p>
<div class="table-scroll" role="group" tabindex="0"><table><thead><tr><th>اليوم</th><th>من</th></tr></thead><tbody><tr><td>الاثنين</td><td>سلمى</td></tr></tbody></table></div>`,
  },
  {
    language: 'fr',
    html: `<blockquote><p>Ada wrote in <a href="/p/${idOf(400)}">post 1</a>:</p><div lang="ar" dir="rtl"><p>نبدأ مبكرا</p></div></blockquote><p>Nous aussi.</p>`,
  },
  { language: 'en', html: '<p>So do we.</p><div lang="ar" dir="rtl"><p>شكرا</p></div>' },
];
const posts = data.posts(texts.length).map((post, n) => ({ ...post, ...texts[n] }));
const changes = [
  { text: 'نبدأ ', kind: 'same' as const },
  { text: 'متأخرا', kind: 'removed' as const },
  { text: 'مبكرا', kind: 'added' as const },
];
const revisions = [2, 1].map((version) => ({
  version,
  changes: version === 2 ? changes : undefined,
  html: '<p>نبدأ مبكرا</p>',
  writtenAt: thread.createdAt,
  writtenBy: people[0]!,
}));

export const languageSamples: Record<string, Sample> = {
  'thread-other-languages': {
    isSignedIn: true,
    page: (shell) =>
      pages.threadPage(
        { page: data.threadPage({ accountId: viewer.accountId }, { thread, posts }), clientKey: idOf(900) },
        shell,
      ),
  },
  'forum-other-languages': {
    page: (shell) =>
      pages.forumPage(
        {
          page: data.forumPage({
            forum: { ...forum, language: 'cy' },
            threads: [thread, { ...data.thread(2), title: 'Pwy sydd ar ddyletswydd?' }],
          }),
        },
        shell,
      ),
  },
  'post-history-other-language': {
    isSignedIn: true,
    page: (shell) =>
      pages.postHistoryPage(
        {
          ...{ network: managers, forum, author: people[0]! },
          history: { post: { ...posts[0]!, version: 2 }, thread, revisions, since: { version: 1, changes } },
        },
        shell,
      ),
  },
};
