import { type FormState, renameThreadPage, threadPage } from '../../../client/pages/index.js';
import type { ThreadPageDto } from '../../../contract/forums.js';
import { quoteMarkdown } from '../../../contract/quote.js';
import { draftPlaceInput } from '../../../contract/writing.js';
import { inLanguage } from '../../../text/index.js';
import { late, live } from '../../../text/words.js';
import { pageOf, quotePost, readThread, renameThread, replyToThread } from '../../forums/index.js';
import { listOwnHolds } from '../../holds/index.js';
import { lockThread, pinThread, retitleThread, slowThread } from '../../moderation/index.js';
import { readThreadFollow } from '../../notifications/index.js';
import { readThreadReading } from '../../reading/index.js';
import { type Answer, movedTo, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit, writtenIn } from './form.js';
import { keepKey, writingKey } from './keep-key.js';
import { readNumber } from './read-number.js';
import { requireRight } from './require-right.js';
import { draftFor, noDraft, written } from './writing.js';

/** `/t/:threadId/:slug?`: a page of a thread, under the one address that goes with its title now. */
export async function thread(request: PageRequest): Promise<Answer> {
  const number = readNumber(request.query.get('page'));
  const { threadId } = request.params;
  const [page, reading, kept, follow, held] = await Promise.all([
    readThread.execute(request.ctx, { threadId, page: number }),
    readingOf(request, threadId),
    draftAt(request),
    followOf(request, threadId),
    heldIn(request, threadId),
  ]);
  const { path } = page.thread;
  if (request.path.split('?', 1)[0] !== path || number === 1) {
    return movedTo(page.page > 1 ? `${path}?page=${page.page}` : path);
  }
  const replyTo = readNumber(request.query.get('replyTo'));
  const quote = await quoted(request, page);
  return show(threadPage, {
    page,
    reading,
    ...kept,
    follow,
    held,
    replyTo,
    quote,
    clientKey: keepKey(request),
  });
}

/** The quotation that the address asks for. @throws AppError not_found where one may not read it */
async function quoted(
  { ctx, query }: PageRequest,
  { thread, forum }: ThreadPageDto,
): Promise<string | undefined> {
  const postId = query.get('quote');
  if (postId === undefined || ctx.actor.kind === 'visitor') return undefined;
  const { text, number, author, language } = await quotePost.execute(ctx, { postId });
  return inLanguage(ctx.language, () =>
    quoteMarkdown(
      text,
      postId,
      late.posts.wrote(author ?? live.post.formerMember),
      late.posts.replyNumber(number),
      language === (thread.language ?? forum.language) ? null : language,
    ),
  );
}

/** What the signed-in person has still to read. */
async function readingOf({ ctx }: PageRequest, threadId: string | undefined) {
  return ctx.actor.kind === 'account' ? readThreadReading.execute(ctx, { threadId }) : undefined;
}

/** An address that names no thread is refused by the reading of it. */
function draftAt({ ctx, params }: PageRequest) {
  const place = draftPlaceInput.safeParse({ kind: 'reply', placeId: params.threadId });
  return place.success ? draftFor(ctx, place.data) : noDraft;
}

/** How the signed-in person follows it. */
async function followOf({ ctx }: PageRequest, threadId: string | undefined) {
  return ctx.actor.kind === 'account' ? readThreadFollow.execute(ctx, { threadId }) : undefined;
}

/** The signed-in person's own texts that wait. */
async function heldIn({ ctx }: PageRequest, threadId: string | undefined) {
  if (ctx.actor.kind === 'visitor') return [];
  return (await listOwnHolds.execute(ctx, { threadId })).waiting;
}

/** The reply lands on its own place in the thread. A refused one is shown again under the thread's newest posts. */
export async function reply(request: PageRequest): Promise<Answer> {
  const { ctx, params } = request;
  const threadId = String(params.threadId);
  return written(request, {
    place: { kind: 'reply', placeId: threadId },
    path: `/t/${threadId}#composer`,
    heldPath: (holdId) => `/t/${threadId}#held-${holdId}`,
    async send() {
      const { post, thread } = await replyToThread.execute(ctx, {
        ...fields(request, 'body'),
        ...writingKey(request),
        ...writtenIn(request),
        threadId,
        replyTo: readNumber(request.form.replyTo || undefined),
        anonymous: flag(request, 'anonymous'),
      });
      const page = pageOf(post.number);
      return seeOther(`${thread.path}${page > 1 ? `?page=${page}` : ''}#post-${post.number}`);
    },
    async again(form) {
      const { pages } = await readThread.execute(ctx, { threadId });
      const [page, kept, held] = await Promise.all([
        readThread.execute(ctx, { threadId, page: pages }),
        draftAt(request),
        heldIn(request, threadId),
      ]);
      return show(threadPage, { page, ...kept, held, clientKey: keepKey(request), form });
    },
  });
}

/** `/t/:threadId/rename` */
export async function renameForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { threadId } = request.params;
  const { network, forum, thread, viewer } = await readThread.execute(request.ctx, { threadId });
  requireRight(
    request,
    viewer.canRename || viewer.canModerate,
    (words) => words.rooms.onlyStarterOrModerator,
  );
  return show(renameThreadPage, { network, forum, thread, needsReason: !viewer.canRename, form });
}

export async function rename(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  return submit(
    request,
    async () => {
      // The author's own form has no reason; a moderator's always has.
      const isModerators = request.form.reason !== undefined;
      const useCase = isModerators ? retitleThread : renameThread;
      const given = isModerators
        ? fields(request, 'title', 'reason', 'rule')
        : { ...fields(request, 'title'), ...writtenIn(request) };
      return seeOther((await useCase.execute(request.ctx, { ...given, threadId })).thread.path);
    },
    (form) => renameForm(request, form),
  );
}

export async function lock(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  const input = { ...fields(request, 'reason', 'rule'), threadId, isLocked: flag(request, 'isLocked') };
  return submit(
    request,
    async () => seeOther((await lockThread.execute(request.ctx, input)).thread.path),
    async (form) => {
      const page = await readThread.execute(request.ctx, { threadId });
      return show(threadPage, { page, clientKey: keepKey(request), form });
    },
  );
}

export async function pin(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  const { thread } = await pinThread.execute(request.ctx, { threadId, isPinned: flag(request, 'isPinned') });
  return seeOther(thread.path);
}

export async function slow(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  const { seconds } = request.form;
  const input = { threadId, seconds: seconds === 'forum' ? null : seconds };
  return seeOther((await slowThread.execute(request.ctx, input)).thread.path);
}
