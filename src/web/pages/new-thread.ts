import { type FormState, newThreadPage } from '../../../client/pages/index.js';
import { createThread } from '../../forums/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, writtenIn } from './form.js';
import { forumAt } from './forum.js';
import { keepKey, writingKey } from './keep-key.js';
import { draftFor, written } from './writing.js';

/** `/n/:network/f/:forum/new` */
export async function newThreadForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { forum, network, viewer } = await forumAt(request);
  const clientKey = keepKey(request);
  const kept = await draftFor(request.ctx, { kind: 'thread', placeId: forum.id });
  return show(newThreadPage, { network, forum, cannotStart: viewer.cannotStart, clientKey, ...kept, form });
}

export async function startThread(request: PageRequest): Promise<Answer> {
  const { forum } = await forumAt(request);
  const input = {
    ...fields(request, 'title', 'body'),
    ...writingKey(request),
    ...writtenIn(request),
    anonymous: flag(request, 'anonymous'),
  };
  return written(request, {
    place: { kind: 'thread', placeId: forum.id },
    path: `${forum.path}/new`,
    async send() {
      const { thread } = await createThread.execute(request.ctx, { ...input, forumId: forum.id });
      return seeOther(thread.path);
    },
    again: (form) => newThreadForm(request, form),
  });
}
