import {
  type FormState,
  invitationOverPage,
  invitationsPage,
  inviteListPage,
  newLinkPage,
  openedInvitationPage,
  revokeInvitationPage,
} from '../../../client/pages/index.js';
import { invitePersonInput } from '../../../contract/invitations.js';
import type { NetworkDto } from '../../../contract/networks.js';
import { said } from '../../../text/index.js';
import type { AnswerWords } from '../../../text/shape.js';
import { allowOrThrow } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import {
  canInvite,
  inviteByAddress,
  inviteByLink,
  inviteMany,
  invitePerson,
  listInvitations,
  openInvitation,
  revokeInvitation,
  sendInvitationAgain,
  uninvitePerson,
  useInvitation,
} from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';
import { answersOf, asAnswers } from './join.js';
import { networkAt } from './network.js';
import { readListFile } from './read-list-file.js';
import { readNumber } from './read-number.js';

/** Of an invitation, before it is taken back: an address has no more. */
const MOST_SHOWN = 254;

/** `/n/:network/invitations` */
export async function invitations({ ctx, params, query }: PageRequest, form?: FormState): Promise<Answer> {
  const page = readNumber(query.get('page')) ?? 1;
  return show(invitationsPage, {
    ...(await listInvitations.execute(ctx, { network: params.network, page })),
    taken: takenBack(query),
    form,
  });
}

/** Whose invitation was taken back, as the address says after it: what is no user name or role is nobody's. */
function takenBack(query: PageRequest['query']) {
  const taken = invitePersonInput.pick({ username: true, role: true }).safeParse({
    username: query.get('username'),
    role: query.get('role'),
  });
  return taken.success ? taken.data : undefined;
}

export async function invite(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { ctx, form } = request;
  const networkId = network.id;
  const given = (...names: string[]) => ({ ...fields(request, ...names, 'role'), networkId });
  const target = { networkId, invitationId: form.invitationId };
  return submit(
    request,
    async () => {
      if (form.act === 'link') {
        const link = await inviteByLink.execute(ctx, given('uses'));
        return show(newLinkPage, { ...link, network });
      }
      if (form.act === 'address') await inviteByAddress.execute(ctx, given('address'));
      else if (form.act === 'person') await invitePerson.execute(ctx, given('username'));
      else if (form.act === 'uninvite') {
        await uninvitePerson.execute(ctx, { networkId, accountId: form.accountId });
        const taken = new URLSearchParams(fields(request, 'username', 'role') as Record<string, string>);
        return seeOther(`${network.path}/invitations?${taken}`);
      } else if (form.act === 'again') await sendInvitationAgain.execute(ctx, target);
      else if (!flag(request, 'confirmed')) return askToRevoke(request, network);
      else await revokeInvitation.execute(ctx, target);
      return seeOther(`${network.path}/invitations`);
    },
    (again) => invitations(request, again),
  );
}

/** Nothing is done yet; who may not invite is refused all the same. */
async function askToRevoke({ ctx, form }: PageRequest, network: NetworkDto): Promise<Answer> {
  await listInvitations.execute(ctx, { network: network.slug });
  const { invitationId = '', what = '' } = form;
  return show(revokeInvitationPage, { network, invitationId, what: what.slice(0, MOST_SHOWN) });
}

/** `/n/:network/invitations/list` */
export async function listForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canInvite(request.ctx.actor, viewer));
  return show(inviteListPage, { network, form });
}

export async function inviteList(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { ctx, form, file } = request;
  const stale = (words: AnswerWords) => words.writing.staleForm;
  if (request.isStale) return listForm(request, { values: form, message: said(stale, ctx.language) });
  const isDryRun = form.act !== 'send';
  return submit(
    request,
    async () => {
      // A file takes the place of what stands in the box; checked, it stands there.
      const csv = file ? await readListFile(file) : (form.csv ?? '');
      const result = await inviteMany.execute(ctx, { networkId: network.id, csv, isDryRun });
      if (isDryRun) return show(inviteListPage, { network, result, form: { values: { csv } } });
      const { mails } = await listInvitations.execute(ctx, { network: network.slug });
      return show(inviteListPage, { network, result, mails });
    },
    (form) => listForm(request, form),
  );
}

/** The secret of the link, from the address or from the form that it opened. */
function tokenOf({ form, query }: PageRequest): string {
  return form.token ?? query.get('token') ?? '';
}

/** `/invitation?token=` */
export async function opened(request: PageRequest, form?: FormState): Promise<Answer> {
  const token = tokenOf(request);
  return orOver(async () => {
    const invitation = await openInvitation.execute(request.ctx, { token });
    return show(openedInvitationPage, { token, invitation, form });
  });
}

export async function accept(request: PageRequest): Promise<Answer> {
  const input = { token: tokenOf(request), answers: answersOf(request) };
  return orOver(() =>
    submit(
      request,
      async () => seeOther((await useInvitation.execute(request.ctx, input)).path),
      (form) => opened(request, asAnswers(form)),
    ),
  );
}

async function orOver(act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return show(invitationOverPage, {}, 404);
    throw error;
  }
}
