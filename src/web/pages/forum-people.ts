import { type FormState, forumPeoplePage } from '../../../client/pages/index.js';
import { addForumPerson, readForumPeople, removeForumPerson, setForumRole } from '../../forums/index.js';
import { accountIdOf } from '../../kernel/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

/** The forum an address names, for whoever may know of it: also who may not read it, and runs the network. */
export function knownForumAt({ ctx, params }: PageRequest) {
  return readForumPeople.execute(ctx, { network: params.network, forum: params.forum });
}

/** `/n/:network/f/:forum/people` */
export async function people(request: PageRequest, form?: FormState): Promise<Answer> {
  return show(forumPeoplePage, { page: await knownForumAt(request), form });
}

export async function add(request: PageRequest): Promise<Answer> {
  const { forum } = await knownForumAt(request);
  const input = fields(request, 'username', 'role');
  return submit(
    request,
    async () => {
      await addForumPerson.execute(request.ctx, { ...input, forumId: forum.id });
      return seeOther(`${forum.path}/people`);
    },
    (form) => people(request, form),
  );
}

/** Another role, or `none`: not in it any more. Whoever leaves a room goes back to the network. */
export async function change(request: PageRequest): Promise<Answer> {
  const { ctx, form } = request;
  const { forum, network } = await knownForumAt(request);
  const target = { forumId: forum.id, accountId: form.accountId };
  if (form.role !== 'none') await setForumRole.execute(ctx, { ...target, role: form.role });
  else await removeForumPerson.execute(ctx, target);
  const hasLeft = form.role === 'none' && form.accountId === accountIdOf(ctx.actor);
  return seeOther(hasLeft ? network.path : `${forum.path}/people`);
}
