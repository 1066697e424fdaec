import {
  editNetworkPage,
  type FormState,
  leaveLastPage,
  networkHomePage,
} from '../../../client/pages/index.js';
import { listForums } from '../../forums/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import {
  canManageNetwork,
  leaveNetwork,
  readContact,
  readNetwork,
  updateNetwork,
} from '../../networks/index.js';
import { listNetworkPages, readNetworkHome } from '../../publishing/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { tagsOf, underOneTag } from './networks.js';

/** The network an address names, with the actor's standing in it. */
export function networkAt({ ctx, params }: PageRequest) {
  return readNetwork.execute(ctx, { network: params.network });
}

/** `/n/:network`: the blocks of its home. */
export async function networkHome(request: PageRequest): Promise<Answer> {
  const { ctx, query } = request;
  const { network, viewer, ...home } = await readNetworkHome.execute(ctx, {
    network: request.params.network,
  });
  const [{ forums }, { contact, ...orphan }, { pages }, unread] = await Promise.all([
    listForums.execute(ctx, { networkId: network.id }),
    readContact.execute(ctx, { network: network.slug }),
    listNetworkPages.execute(ctx, { network: network.slug }),
    ctx.actor.kind === 'account' ? request.unread() : undefined,
  ]);
  const own = unread?.forums.filter(({ networkId }) => networkId === network.id);
  return show(networkHomePage, {
    network,
    forums,
    viewer,
    ...home,
    contact,
    pages,
    orphan,
    unread: own,
    canUndoRead: query.has('read'),
  });
}

export async function leave(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const withoutAdmin = request.form.withoutAdmin === 'true';
  try {
    await leaveNetwork.execute(request.ctx, { networkId: network.id, withoutAdmin });
  } catch (error) {
    if (!(error instanceof AppError) || error.extras.reason !== 'last_admin') throw error;
    return show(leaveLastPage, { network }, 409);
  }
  return seeOther(network.path);
}

/** `/n/:network/edit` */
export async function editForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  return show(editNetworkPage, { network, form });
}

export async function edit(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const input = fields(
    request,
    'name',
    'aims',
    'membershipPolicy',
    'contact',
    'brand',
    'subject',
    'area',
    'status',
  );
  return submit(
    request,
    async () => {
      await updateNetwork.execute(request.ctx, { ...input, tags: tagsOf(request), networkId: network.id });
      return seeOther(network.path);
    },
    (form) => editForm(request, underOneTag(form)),
  );
}
