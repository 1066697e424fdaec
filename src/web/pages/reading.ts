import { markUnreadPage } from '../../../client/pages/index.js';
import { AppError } from '../../lib/errors.js';
import {
  locateInThread,
  markForumRead,
  markNetworkRead,
  markSeen,
  markUnreadFrom,
  readThreadReading,
} from '../../reading/index.js';
import { type Answer, elsewhere, type PageRequest, seeOther, show } from './answer.js';
import { flag } from './form.js';
import { forumAt } from './forum.js';
import { networkAt } from './network.js';
import { postPlace } from './post-place.js';
import { readNumber } from './read-number.js';

/** `/t/:threadId/unread`: the first unread post; where there is none, the newest. */
export async function firstUnread({ ctx, params }: PageRequest): Promise<Answer> {
  const { threadId } = params;
  const { firstUnread: number } = await readThreadReading.execute(ctx, { threadId });
  const { path } = await locateInThread.execute(ctx, number === null ? { threadId } : { threadId, number });
  return elsewhere(number !== null && number > 1 ? path.replace(/#.*$/, '#first-unread') : path);
}

/** `/t/:threadId/at?number=37` or `?date=2024-05-07`: a form that needs no script. */
export async function placeInThread({ ctx, params, query }: PageRequest): Promise<Answer> {
  const { threadId } = params;
  const date = query.get('date')?.trim();
  const number = query.get('number')?.trim();
  // A form sent empty leads to the start.
  const where = date ? { date } : { number: number ? readNumber(number) : 1 };
  return elsewhere((await locateInThread.execute(ctx, { threadId, ...where })).path);
}

/** `/t/:threadId/seen`: "mark these posts as read". */
export async function pageSeen({ ctx, params, form }: PageRequest): Promise<Answer> {
  const { threadId } = params;
  const [from, to] = [Number(form.from), Number(form.to)];
  const { thread } = await markSeen.execute(ctx, { threadId, ranges: [[from, to]] });
  // On to what is next, or stay.
  const number = thread?.firstUnread ?? to;
  return seeOther((await locateInThread.execute(ctx, { threadId, number })).path);
}

/** `/p/:postId/unread` */
export async function unreadForm(request: PageRequest): Promise<Answer> {
  const place = await postPlace(request);
  if (request.ctx.actor.kind === 'visitor')
    throw new AppError('unauthenticated', (words) => words.reading.signIn, { reason: 'sign_in' });
  return show(markUnreadPage, place);
}

export async function unreadFrom(request: PageRequest): Promise<Answer> {
  const { thread, post, forum } = await postPlace(request);
  await markUnreadFrom.execute(request.ctx, { threadId: thread.id, number: post.number });
  return seeOther(forum.path);
}

/** `/n/:network/f/:forum/read`: everything in it, or undo. */
export async function forumRead(request: PageRequest): Promise<Answer> {
  const { forum } = await forumAt(request);
  await markForumRead.execute(request.ctx, { forumId: forum.id, undo: flag(request, 'undo') });
  return seeOther(forum.path);
}

/** `/n/:network/read` */
export async function networkRead(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const undo = flag(request, 'undo');
  await markNetworkRead.execute(request.ctx, { networkId: network.id, undo });
  return seeOther(undo ? network.path : `${network.path}?read`);
}
