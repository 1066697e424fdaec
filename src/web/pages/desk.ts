import { deskPage, type FormState, networkLogPage, viewAsPage } from '../../../client/pages/index.js';
import { logKinds } from '../../../contract/network-log.js';
import { id as idInput } from '../../../contract/primitives.js';
import { canViewAs, readDesk, readNetworkLog, viewAs } from '../../desk/index.js';
import { listForums } from '../../forums/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import { decideRequest, invitePerson, removeMember } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';
import { decisionIn } from './standing.js';

/** What a page watches at most: a connection may watch 20 places. */
const MOST_WATCHED = 18;

/** `/n/:network/desk` */
export async function desk(request: PageRequest, form?: FormState): Promise<Answer> {
  const { ctx, params, query } = request;
  const decided = idInput.safeParse(query.get('decided')).data;
  const found = await readDesk.execute(ctx, { network: params.network, decided });
  const { forums } = await listForums.execute(ctx, { networkId: found.network.id });
  const open = forums.filter(({ threadCount }) => threadCount !== null);
  return show(deskPage, { ...found, watched: open.slice(0, MOST_WATCHED).map(({ id }) => id), form });
}

/** A decision on a request, in place, or taking one back. */
export async function decideAtDesk(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { ctx, form: given } = request;
  const { accountId, decision, username } = given;
  const networkId = network.id;
  return submit(
    request,
    async () => {
      if (decision === 'remove') await removeMember.execute(ctx, { networkId, accountId });
      else if (decision === 'invite') await invitePerson.execute(ctx, { networkId, username });
      else {
        await decideRequest.execute(ctx, { networkId, ...decisionIn(request) });
        return seeOther(`${network.path}/desk?decided=${accountId}`);
      }
      return seeOther(`${network.path}/desk`);
    },
    (form) => desk(request, form),
  );
}

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
