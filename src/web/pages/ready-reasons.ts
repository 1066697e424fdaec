import { type FormState, readyReasonsPage } from '../../../client/pages/index.js';
import {
  addReadyReason,
  changeReadyReason,
  listReadyReasons,
  removeReadyReason,
} from '../../moderation/index.js';
import { canManageNetwork } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';

/** `/n/:network/ready-reasons` */
export async function list(request: PageRequest, form?: FormState): Promise<Answer> {
  const { ctx, params } = request;
  const found = await listReadyReasons.execute(ctx, { network: params.network });
  const { viewer } = await networkAt(request);
  return show(readyReasonsPage, { ...found, canManage: canManageNetwork(ctx.actor, viewer).allowed, form });
}

export async function save(request: PageRequest): Promise<Answer> {
  const { ctx, form, params } = request;
  const said = fields(request, 'rule', 'words');
  return submit(
    request,
    async () => {
      const { network } = await listReadyReasons.execute(ctx, { network: params.network });
      const { act, reasonId } = form;
      if (act === 'remove') await removeReadyReason.execute(ctx, { reasonId });
      else if (act === 'change') await changeReadyReason.execute(ctx, { ...said, reasonId });
      else await addReadyReason.execute(ctx, { ...said, networkId: network.id });
      return seeOther(`${network.path}/ready-reasons`);
    },
    (state) => list(request, state),
  );
}
