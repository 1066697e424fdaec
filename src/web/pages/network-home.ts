import { type FormState, homePartsPage, writeTextPage } from '../../../client/pages/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { notFound } from '../../lib/errors.js';
import { canManageNetwork, setNamed } from '../../networks/index.js';
import { createBlock, deleteBlock, moveBlock, readNetworkHome, updateBlock } from '../../publishing/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';

/** `/n/:network/home`: the parts of its home, for those who run it. */
export async function parts(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, blocks } = await changeable(request);
  return show(homePartsPage, { network, blocks, form });
}

/** Order, deletion, and taking that back. */
export async function changeParts(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { block, act } = request.form;
  const networkId = network.id;
  return submit(
    request,
    async () => {
      if (act === 'up' || act === 'down')
        await moveBlock.execute(request.ctx, { networkId, block, direction: act });
      else await deleteBlock.execute(request.ctx, { networkId, blockId: block, isDeleted: act === 'delete' });
      return seeOther(`${network.path}/home`);
    },
    (form) => parts(request, form),
  );
}

/** `/n/:network/home/new` */
export async function newForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network } = await changeable(request);
  return show(writeTextPage, { network, form });
}

export async function create(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const input = fields(request, 'title', 'body', 'audience');
  return submit(
    request,
    async () => {
      await createBlock.execute(request.ctx, { ...input, networkId: network.id });
      return seeOther(`${network.path}/home`);
    },
    (form) => newForm(request, form),
  );
}

/** `/n/:network/home/:block/edit` */
export async function editForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, blocks } = await changeable(request);
  const now = blocks.find((block) => block.kind === 'text' && block.id === request.params.block);
  if (now?.kind !== 'text') throw notFound();
  return show(writeTextPage, { network, now, form });
}

export async function edit(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const input = fields(request, 'title', 'body', 'audience');
  const at = { networkId: network.id, blockId: request.params.block };
  return submit(
    request,
    async () => {
      await updateBlock.execute(request.ctx, { ...input, ...at });
      return seeOther(`${network.path}/home`);
    },
    (form) => editForm(request, form),
  );
}

/** Being named to the other members on the network's home, or not. */
export async function name(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  await setNamed.execute(request.ctx, { networkId: network.id, isNamed: request.form.act === 'name' });
  return seeOther(network.path);
}

async function changeable({ ctx, params }: PageRequest) {
  const home = await readNetworkHome.execute(ctx, { network: params.network });
  allowOrThrow(ctx.actor, canManageNetwork(ctx.actor, home.viewer));
  return home;
}
