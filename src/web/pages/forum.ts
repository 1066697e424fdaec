import {
  createForumPage,
  editForumPage,
  errorPage,
  type FormState,
  forumPage,
} from '../../../client/pages/index.js';
import { createForum, readForum, updateForum } from '../../forums/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canManageNetwork, readNetwork } from '../../networks/index.js';
import { readForumFollow } from '../../notifications/index.js';
import { readForumReading } from '../../reading/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';
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

/** `/n/:network/forums/new` */
export async function createForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  return show(createForumPage, { network, form });
}

export async function create(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const input = fields(request, 'name', 'slug', 'description', 'access');
  return submit(
    request,
    async () => seeOther((await createForum.execute(request.ctx, { ...input, networkId: network.id })).path),
    (form) => createForm(request, form),
  );
}

/** `/n/:network/f/:forum/edit` */
export async function editForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  const { forum, network } = await forumAt(request);
  return show(editForumPage, { network, forum, form });
}

export async function edit(request: PageRequest): Promise<Answer> {
  const { forum } = await forumAt(request);
  const input = fields(request, 'name', 'description', 'access');
  return submit(
    request,
    async () => seeOther((await updateForum.execute(request.ctx, { ...input, forumId: forum.id })).path),
    (form) => editForm(request, form),
  );
}
