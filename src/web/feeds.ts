import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import type { ThreadPageDto } from '../../contract/forums.js';
import { inLanguage, locales } from '../../text/index.js';
import { live, page as words } from '../../text/words.js';
import { isForEveryone, readForum, readThread } from '../forums/index.js';
import { type Ctx, visitor } from '../kernel/index.js';
import { AppError, notFound } from '../lib/errors.js';
import { type AtomFeed, atomFeed } from './atom.js';
import { VISITOR_CACHING } from './middleware/caching.js';
import type { Web } from './options.js';
import { stateOf } from './state.js';

/** Threads of a forum, or posts of a thread: the newest. */
const MOST_ENTRIES = 30;
const LIMIT = { points: 300, seconds: 600 };

const routes: Record<string, (ctx: Ctx, params: Request['params']) => Promise<AtomFeed>> = {
  '/n/:network/f/:forum/feed.atom': forumFeed,
  '/t/:threadId/feed.atom': threadFeed,
};

/**
 * Feeds of what anyone may read (D46), found by the same use-cases as a visitor, whoever asks: a feed reader has no session, and
 * nothing closed can be in them. A forum's feeds can be switched off. Anything else answers as what does not exist (A02).
 */
export function feeds({ config, services }: Web): Router {
  const router = Router({ strict: true, caseSensitive: true });
  for (const [path, read] of Object.entries(routes))
    router.get(path, async (req, res) => {
      const state = stateOf(res);
      state.route = path;
      const address = req.ip ?? '';
      await services.limits.use('web.feeds', address, LIMIT);
      const { language, requestId } = state;
      const ctx: Ctx = { ...services, actor: visitor, language, address, requestId };
      const feed = await read(ctx, req.params).catch(hide);
      sendFeed(req, res, atomFeed(config.publicUrl, feed));
    });
  return router;
}

function hide(error: unknown): never {
  if (error instanceof AppError && ['unauthenticated', 'forbidden'].includes(error.code)) throw notFound();
  throw error;
}

async function forumFeed(ctx: Ctx, { network, forum: slug }: Request['params']): Promise<AtomFeed> {
  const { forum, network: home, threads, people } = await readForum.execute(ctx, { network, forum: slug });
  if (!isForEveryone(forum) || !forum.hasFeed) throw notFound();
  const names = namesOf(people);
  const newest = [...threads].sort((a, b) => b.lastPostAt.localeCompare(a.lastPostAt)).slice(0, MOST_ENTRIES);
  return inLanguage(ctx.language, () => ({
    path: `${forum.path}/feed.atom`,
    about: forum.path,
    title: words.standing.feedOf.forum(forum.name, home.name),
    language: locales[ctx.language],
    updated: newest[0]?.lastPostAt ?? EPOCH,
    rights: words.standing.feedOf.rights,
    entries: newest.map((thread) => ({
      id: thread.id,
      title: thread.title,
      titleLanguage: thread.language ?? forum.language,
      path: thread.path,
      author: names(thread.authorId),
      published: thread.createdAt,
      updated: thread.lastPostAt,
      summary: words.standing.feedOf.replies(thread.lastNumber - 1),
    })),
  }));
}

async function threadFeed(ctx: Ctx, { threadId }: Request['params']): Promise<AtomFeed> {
  const first = await readThread.execute(ctx, { threadId });
  if (!isForEveryone(first.forum) || !first.forum.hasFeed) throw notFound();
  const { forum, thread, people, posts } = await newestPosts(ctx, first);
  const names = namesOf(people);
  const shown = posts.filter(({ state }) => state === 'visible').slice(-MOST_ENTRIES);
  return inLanguage(ctx.language, () => ({
    path: `/t/${thread.id}/feed.atom`,
    about: thread.path,
    title: words.standing.feedOf.thread(thread.title, forum.name),
    language: locales[ctx.language],
    updated:
      shown
        .map(({ editedAt, createdAt }) => editedAt ?? createdAt)
        .sort()
        .at(-1) ?? thread.createdAt,
    rights: words.standing.feedOf.rights,
    entries: shown.reverse().map((post) => ({
      id: post.id,
      title: words.standing.feedOf.post(post.number, names(post.authorId)),
      path: `/p/${post.id}`,
      author: names(post.authorId),
      published: post.createdAt,
      updated: post.editedAt ?? post.createdAt,
      html: post.html ?? '',
      language: post.language ?? forum.language,
    })),
  }));
}

/** The last page, and the one before where that has few. */
async function newestPosts(ctx: Ctx, first: ThreadPageDto): Promise<ThreadPageDto> {
  const read = (page: number) =>
    page === first.page ? first : readThread.execute(ctx, { threadId: first.thread.id, page });
  const last = await read(first.pages);
  if (last.posts.length >= MOST_ENTRIES || first.pages === 1) return last;
  const before = await read(first.pages - 1);
  return { ...last, posts: [...before.posts, ...last.posts], people: [...before.people, ...last.people] };
}

const EPOCH = new Date(0).toISOString();

function namesOf(people: { id: string; name: string }[]): (id: string) => string {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? live.post.formerMember;
}

function sendFeed(req: Request, res: Response, text: string): void {
  const etag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  res.setHeader('Cache-Control', VISITOR_CACHING).setHeader('ETag', etag);
  if (req.headers['if-none-match'] === etag) res.status(304).end();
  else res.type('application/atom+xml').send(text);
}
