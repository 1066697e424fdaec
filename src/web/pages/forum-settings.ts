import {
  confirmAccessPage,
  createForumPage,
  editForumPage,
  type FormState,
} from '../../../client/pages/index.js';
import { networkRoles } from '../../../contract/networks.js';
import { archiveForum, createForum, previewForumAccess, updateForum } from '../../forums/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { canHoldForums, canManageNetwork } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit, writtenIn } from './form.js';
import { knownForumAt } from './forum-people.js';
import { networkAt } from './network.js';

/** `/n/:network/forums/new` */
export async function createForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(
    request.ctx.actor,
    canHoldForums(request.ctx.actor, { ...viewer, externalUrl: network.externalUrl }),
  );
  return show(createForumPage, { network, form });
}

export async function create(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const input = {
    ...fields(request, 'name', 'slug', 'description', 'access'),
    ...writingOf(request),
    ...writtenIn(request),
  };
  return submit(
    request,
    async () => seeOther((await createForum.execute(request.ctx, { ...input, networkId: network.id })).path),
    (form) => createForm(request, form),
  );
}

/** `/n/:network/f/:forum/edit` */
export async function editForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { forum, network } = await managedForumAt(request);
  return show(editForumPage, { network, forum, form });
}

/** A change of who can read is asked about first: who gains it and who loses it. */
export async function edit(request: PageRequest): Promise<Answer> {
  const { ctx, form: sent } = request;
  const { forum, network } = await managedForumAt(request);
  const input = {
    ...fields(request, 'name', 'description', 'access', 'slowSeconds'),
    ...writingOf(request),
    ...writtenIn(request),
    // A box that is not ticked is not sent; with the rest of the form it was there.
    ...(sent.posting === undefined ? {} : { hasFeed: flag(request, 'hasFeed') }),
  };
  return submit(
    request,
    async () => {
      const { access } = sent;
      if (access !== undefined && access !== forum.access && sent.confirmed !== access) {
        const preview = await previewForumAccess.execute(ctx, { forumId: forum.id, access });
        const { _csrf, confirmed: _before, ...values } = sent;
        return show(confirmAccessPage, { network, forum, preview, values });
      }
      return seeOther((await updateForum.execute(ctx, { ...input, forumId: forum.id })).path);
    },
    (form) => editForm(request, form),
  );
}

/** Archives, or opens again. */
export async function archive(request: PageRequest): Promise<Answer> {
  const { forum } = await managedForumAt(request);
  await archiveForum.execute(request.ctx, { forumId: forum.id, isArchived: flag(request, 'isArchived') });
  return seeOther(forum.path);
}

async function managedForumAt(request: PageRequest) {
  const { viewer } = await networkAt(request);
  const at = await knownForumAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  return at;
}

/** Who may write, as the form says it. Where it says nothing of that, it stays as it is. */
function writingOf(request: PageRequest): Record<string, unknown> {
  if (request.form.posting === undefined) return {};
  const postingRoles = networkRoles.filter((role) => flag(request, `role-${role}`));
  return { posting: request.form.posting, postingRoles, repliesOpen: flag(request, 'repliesOpen') };
}
