import { type FormState, networkPagesPage, ownPage, writePagePage } from '../../../client/pages/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { canManageNetwork } from '../../networks/index.js';
import {
  createNetworkPage,
  deleteNetworkPage,
  listNetworkPages,
  moveNetworkPage,
  readNetworkPage,
  updateNetworkPage,
} from '../../publishing/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';

/** `/n/:network/pages` */
export async function pages({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  return show(networkPagesPage, {
    ...(await listNetworkPages.execute(ctx, { network: params.network })),
    form,
  });
}

/** Order, deletion, and taking that back. */
export async function changePages(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { pageId, act } = request.form;
  const at = { networkId: network.id, pageId };
  return submit(
    request,
    async () => {
      if (act === 'up' || act === 'down')
        await moveNetworkPage.execute(request.ctx, { ...at, direction: act });
      else await deleteNetworkPage.execute(request.ctx, { ...at, isDeleted: act === 'delete' });
      return seeOther(`${network.path}/pages`);
    },
    (form) => pages(request, form),
  );
}

/** `/n/:network/pages/:page` */
export async function page({ ctx, params }: PageRequest): Promise<Answer> {
  return show(ownPage, await readNetworkPage.execute(ctx, { network: params.network, page: params.page }));
}

/** `/n/:network/pages/new` */
export async function newForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  return show(writePagePage, { network, form });
}

export async function create(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const input = { ...fields(request, 'title', 'slug', 'body', 'audience'), ...stateOf(request) };
  return submit(
    request,
    async () => {
      const done = await createNetworkPage.execute(request.ctx, { ...input, networkId: network.id });
      // A page for some by name begins with nobody on its list.
      return seeOther(done.page.audience === 'named' ? `${done.page.path}/readers` : done.page.path);
    },
    (form) => newForm(request, form),
  );
}

/** `/n/:network/pages/:page/edit` */
export async function editForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const now = await changeable(request);
  return show(writePagePage, { network: now.network, now, form });
}

export async function edit(request: PageRequest): Promise<Answer> {
  const { network, page: before } = await changeable(request);
  const input = { ...fields(request, 'title', 'body', 'audience'), ...stateOf(request) };
  return submit(
    request,
    async () => {
      const at = { networkId: network.id, pageId: before.id };
      const done = await updateNetworkPage.execute(request.ctx, { ...input, ...at });
      const isNew = done.page.audience === 'named' && before.audience !== 'named';
      return seeOther(isNew ? `${done.page.path}/readers` : done.page.path);
    },
    (form) => editForm(request, form),
  );
}

async function changeable({ ctx, params }: PageRequest) {
  const now = await readNetworkPage.execute(ctx, { network: params.network, page: params.page });
  allowOrThrow(ctx.actor, canManageNetwork(ctx.actor, now.viewer));
  return now;
}

function stateOf({ form }: PageRequest): { isPublished?: boolean } {
  return form.state === undefined ? {} : { isPublished: form.state === 'published' };
}
