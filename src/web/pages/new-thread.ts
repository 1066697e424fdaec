import { type FormState, newThreadPage } from '../../../client/pages/index.js';
import { createThread } from '../../forums/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { forumAt } from './forum.js';
import { keepKey, writingKey } from './keep-key.js';

/** `/n/:network/f/:forum/new` */
export async function newThreadForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { forum, network, viewer } = await forumAt(request);
  const clientKey = keepKey(request);
  return show(newThreadPage, { network, forum, cannotStart: viewer.cannotStart, clientKey, form });
}

export async function startThread(request: PageRequest): Promise<Answer> {
  const { forum } = await forumAt(request);
  const input = { ...fields(request, 'title', 'body'), ...writingKey(request) };
  return submit(
    request,
    async () => {
      const { thread } = await createThread.execute(request.ctx, { ...input, forumId: forum.id });
      return seeOther(thread.path);
    },
    (form) => newThreadForm(request, form),
  );
}
