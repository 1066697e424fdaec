import { errorPage, forumPage } from '../../../client/pages/index.js';
import { readForum } from '../../forums/index.js';
import { AppError } from '../../lib/errors.js';
import { readNetwork } from '../../networks/index.js';
import { readForumFollow } from '../../notifications/index.js';
import { readForumReading } from '../../reading/index.js';
import { type Answer, elsewhere, type PageRequest, show } from './answer.js';
import { readNumber } from './read-number.js';

/** The forum an address names; refuses those who may not read it. */
export function forumAt({ ctx, params }: PageRequest, before?: number) {
  return readForum.execute(ctx, { network: params.network, forum: params.forum, before });
}

/** `/n/:network/f/:forum`: its threads. Whom membership would help is told so, and helped. */
export async function forum(request: PageRequest): Promise<Answer> {
  const before = readNumber(request.query.get('before'));
  try {
    const page = await forumAt(request, before);
    const [reading, follow] = await Promise.all([
      readingOf(request, page.forum.id),
      followOf(request, page.forum.id),
    ]);
    return show(forumPage, { page, before, reading, follow });
  } catch (error) {
    if (error instanceof AppError && error.extras.reason === 'members_only') return closed(request, error);
    // Who runs the network may see who is in a room, and come in from there.
    if (error instanceof AppError && error.extras.reason === 'not_in_room')
      return elsewhere(`${request.path.split('?')[0]}/people`);
    throw error;
  }
}

/** What the signed-in person has still to read here. */
async function readingOf({ ctx }: PageRequest, forumId: string) {
  return ctx.actor.kind === 'account' ? readForumReading.execute(ctx, { forumId }) : undefined;
}

/** How the signed-in person follows it. */
async function followOf({ ctx }: PageRequest, forumId: string) {
  return ctx.actor.kind === 'account' ? readForumFollow.execute(ctx, { forumId }) : undefined;
}

async function closed({ ctx, params, path }: PageRequest, error: AppError): Promise<Answer> {
  const { network, viewer } = await readNetwork.execute(ctx, { network: params.network });
  const where = { name: network.name, path: network.path, canJoin: viewer.canJoin };
  const { reason, message } = error.toBody(ctx.language);
  return show(errorPage, { status: 403, reason, message, network: where, returnTo: path }, 403);
}
