import { type FormState, giveUpRolePage, membersPage } from '../../../client/pages/index.js';
import { networkRoles } from '../../../contract/networks.js';
import { accountIdOf } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { listMembers, setRole } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { flag, submit } from './form.js';
import { networkAt } from './network.js';
import { readNumber } from './read-number.js';

/** `/n/:network/members` */
export async function members({ ctx, params, query }: PageRequest, form?: FormState): Promise<Answer> {
  const q = (query.get('q') ?? '').slice(0, 80);
  const page = readNumber(query.get('page')) ?? 1;
  const isUnanswered = query.get('unanswered') === 'true';
  return show(membersPage, {
    ...(await listMembers.execute(ctx, {
      network: params.network,
      q,
      page,
      unanswered: String(isUnanswered),
    })),
    q,
    isUnanswered,
    form,
  });
}

/**
 * Another role. `none` leads to the page that says what it means to be a member no more; an admin who takes the role from
 * themself is asked. A refusal (the last admin) is said on the page.
 */
export async function changeMember(request: PageRequest): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  const { accountId, role, username = '' } = request.form;
  if (role === 'none') return seeOther(`${network.path}/members/${encodeURIComponent(username)}#remove`);
  const other = networkRoles.find((one) => one === role && one !== 'admin');
  const isOwn = viewer.role === 'admin' && accountId === accountIdOf(request.ctx.actor);
  if (isOwn && other && !flag(request, 'confirmed'))
    return show(giveUpRolePage, { network, accountId: accountId!, role: other });
  return submit(
    request,
    async () => {
      try {
        await setRole.execute(request.ctx, { networkId: network.id, accountId, role });
      } catch (error) {
        throw asProblem(error);
      }
      return seeOther(`${network.path}/members`);
    },
    (form) => members(request, form),
  );
}

/** Refusals that the form itself says. */
export function asProblem(error: unknown): unknown {
  const reason = error instanceof AppError ? error.extras.reason : undefined;
  if (!(error instanceof AppError) || !['last_admin', 'leave_instead'].includes(reason ?? '')) return error;
  return new AppError('conflict', error.sentence, { reason });
}
