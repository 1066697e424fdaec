import { networkLogPage } from '../../../client/pages/index.js';
import { logKinds } from '../../../contract/network-log.js';
import { readNetworkLog } from '../../desk/index.js';
import { type Answer, type PageRequest, show } from './answer.js';

/** `/n/:network/log`. A kind that there isn't is no kind: links that people keep go on working. */
export async function log({ ctx, params, query }: PageRequest): Promise<Answer> {
  const kind = logKinds.find((one) => one === query.get('kind'));
  const person = (query.get('person') ?? '').trim().slice(0, 60);
  const before = query.get('before');
  const wanted = { network: params.network, kind, before, person: person || undefined };
  return show(networkLogPage, { ...(await readNetworkLog.execute(ctx, wanted)), kind, person });
}
