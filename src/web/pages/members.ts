import { type FormState, membersPage } from '../../../client/pages/index.js';
import { AppError } from '../../lib/errors.js';
import { listMembers, removeMember, setRole } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { submit } from './form.js';
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

/** Another role, or `none`: no member any more. A refusal (the last admin) is said on the page. */
export async function changeMember(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { accountId, role } = request.form;
  const target = { networkId: network.id, accountId };
  return submit(
    request,
    async () => {
      try {
        if (role === 'none') await removeMember.execute(request.ctx, target);
        else await setRole.execute(request.ctx, { ...target, role });
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
