import { orphansPage } from '../../../client/pages/index.js';
import { listOrphans, setRole, volunteer } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { networkAt } from './network.js';

/** `/networks/without-admin`, for site administrators. */
export async function listed({ ctx }: PageRequest): Promise<Answer> {
  return show(orphansPage, await listOrphans.execute(ctx, {}));
}

export async function assign({ ctx, form }: PageRequest): Promise<Answer> {
  const { networkId, accountId } = form;
  await setRole.execute(ctx, { networkId, accountId, role: 'admin' });
  return seeOther('/networks/without-admin');
}

/** A member of a network without an admin would take over. */
export async function offer(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  await volunteer.execute(request.ctx, { networkId: network.id });
  return seeOther(network.path);
}
