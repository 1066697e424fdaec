import { createNetworkPage, type FormState, networksPage } from '../../../client/pages/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { canCreateNetwork, createNetwork, listNetworks } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';

/** `/networks`: the directory. */
export async function listed({ ctx }: PageRequest): Promise<Answer> {
  const { networks } = await listNetworks.execute(ctx, {});
  return show(networksPage, { networks: networks.map(({ network }) => network) });
}

/** `/networks/new` */
export async function createForm({ ctx }: PageRequest, form?: FormState): Promise<Answer> {
  allowOrThrow(ctx.actor, canCreateNetwork(ctx.actor));
  return show(createNetworkPage, { form });
}

export async function create(request: PageRequest): Promise<Answer> {
  const input = fields(
    request,
    'name',
    'slug',
    'aims',
    'membershipPolicy',
    'contact',
    'brand',
    'joining',
    'visibility',
  );
  return submit(
    request,
    async () => seeOther((await createNetwork.execute(request.ctx, input)).network.path),
    (form) => createForm(request, form),
  );
}
