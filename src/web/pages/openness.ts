import { opennessPage } from '../../../client/pages/index.js';
import { readNetworkOpenness, readSiteOpenness } from '../../openness/index.js';
import { type Answer, type PageRequest, show } from './answer.js';

/** `/n/:network/openness`, and `?month=` */
export async function ofNetwork({ ctx, params, query }: PageRequest): Promise<Answer> {
  const wanted = { network: params.network, month: query.get('month') };
  return show(opennessPage, await readNetworkOpenness.execute(ctx, wanted));
}

/** `/openness` */
export async function ofSite({ ctx, query }: PageRequest): Promise<Answer> {
  return show(opennessPage, await readSiteOpenness.execute(ctx, { month: query.get('month') }));
}
