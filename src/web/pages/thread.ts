import { type FormState, renameThreadPage, threadPage } from '../../../client/pages/index.js';
import { pageOf, readThread, renameThread, replyToThread } from '../../forums/index.js';
import { lockThread, pinThread } from '../../moderation/index.js';
import { type Answer, movedTo, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';
import { keepKey } from './keep-key.js';
import { readNumber } from './read-number.js';

/** `/t/:threadId/:slug?`: a page of a thread, under the one address that goes with its title now. */
export async function thread(request: PageRequest): Promise<Answer> {
  const number = readNumber(request.query.get('page'));
  const page = await readThread.execute(request.ctx, { threadId: request.params.threadId, page: number });
  const { path } = page.thread;
  if (request.path.split('?', 1)[0] !== path || number === 1) {
    return movedTo(page.page > 1 ? `${path}?page=${page.page}` : path);
  }
  return show(threadPage, { page, clientKey: keepKey(request) });
}

/** The reply lands on its own place in the thread. A refused one is shown again under the thread's newest posts. */
export async function reply(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  return submit(
    request,
    async () => {
      const { post, thread } = await replyToThread.execute(request.ctx, {
        ...fields(request, 'body', 'clientKey'),
        threadId,
      });
      const page = pageOf(post.number);
      return seeOther(`${thread.path}${page > 1 ? `?page=${page}` : ''}#post-${post.number}`);
    },
    async (form) => {
      const { pages } = await readThread.execute(request.ctx, { threadId });
      const page = await readThread.execute(request.ctx, { threadId, page: pages });
      return show(threadPage, { page, clientKey: keepKey(request), form });
    },
  );
}

/** `/t/:threadId/rename` */
export async function renameForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { threadId } = request.params;
  const { network, forum, thread } = await readThread.execute(request.ctx, { threadId });
  return show(renameThreadPage, { network, forum, thread, form });
}

export async function rename(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  return submit(
    request,
    async () => {
      const input = { ...fields(request, 'title'), threadId };
      return seeOther((await renameThread.execute(request.ctx, input)).thread.path);
    },
    (form) => renameForm(request, form),
  );
}

export async function lock(request: PageRequest): Promise<Answer> {
  const { threadId } = request.params;
  const input = { ...fields(request, 'reason'), threadId, isLocked: flag(request, 'isLocked') };
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
