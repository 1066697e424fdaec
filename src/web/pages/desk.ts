import { type FormState, networkLogPage, viewAsPage } from '../../../client/pages/index.js';
import { logKinds } from '../../../contract/network-log.js';
import { canViewAs, readNetworkLog, viewAs } from '../../desk/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { type Answer, type PageRequest, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';

/** `/n/:network/log`. A kind that there isn't is no kind: links that people keep go on working. */
export async function log({ ctx, params, query }: PageRequest): Promise<Answer> {
  const kind = logKinds.find((one) => one === query.get('kind'));
  const person = (query.get('person') ?? '').trim().slice(0, 60);
  const before = query.get('before');
  const wanted = { network: params.network, kind, before, person: person || undefined };
  return show(networkLogPage, { ...(await readNetworkLog.execute(ctx, wanted)), kind, person });
}

/** `/n/:network/view-as` */
export async function viewAsForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canViewAs(request.ctx.actor, viewer));
  return show(viewAsPage, { network, view: null, form });
}

/** What they see is in the answer itself: each look is a line in the log, and no address shows it again. */
export async function seeAs(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const input = fields(request, 'as', 'username', 'forumId');
  return submit(
    request,
    async () => {
      const view = await viewAs.execute(request.ctx, { ...input, networkId: network.id });
      return show(viewAsPage, { network, view });
    },
    (form) => viewAsForm(request, form),
  );
}
