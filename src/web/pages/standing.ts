import {
  type FormState,
  memberPage,
  networkSettingsPage,
  ownNetworksPage,
  requestsPage,
} from '../../../client/pages/index.js';
import { allowOrThrow } from '../../kernel/index.js';
import {
  acceptInvitation,
  answerOffer,
  canManageNetwork,
  confirmMembership,
  decideRequest,
  leaveNetwork,
  listOwnOffers,
  listOwnStandings,
  listRequests,
  readConfirmation,
  readMember,
  refuseInvitation,
  removeMember,
  setAnonymity,
  setConfirmation,
  setListed,
  setNamed,
  setPersonalData,
  updateAccess,
  withdrawRequest,
} from '../../networks/index.js';
import { setHosting } from '../../register/index.js';
import { reinstateMember, suspendMember } from '../../sanctions/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';
import { asProblem } from './members.js';
import { networkAt } from './network.js';

/** `/n/:network/settings` */
export async function settingsForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  const confirmation = await readConfirmation.execute(request.ctx, { network: network.slug });
  return show(networkSettingsPage, { network, confirmation, form });
}

export async function saveSettings(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const questions = (request.form.questions ?? '').split(/\r?\n/).filter((line) => line.trim() !== '');
  return submit(
    request,
    async () => {
      const input = {
        ...fields(request, 'joining', 'visibility', 'evidence'),
        questions,
        networkId: network.id,
      };
      await updateAccess.execute(request.ctx, input);
      return seeOther(network.path);
    },
    (form) => settingsForm(request, underOneField(form)),
  );
}

/** `/n/:network/settings/confirmation`: asking members whether they still belong. */
export async function saveConfirmation(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const months = Number(request.form.everyMonths ?? 0);
  await setConfirmation.execute(request.ctx, {
    networkId: network.id,
    everyMonths: months === 0 ? null : months,
    endsUnconfirmed: flag(request, 'endsUnconfirmed'),
  });
  return seeOther(`${network.path}/settings`);
}

/** `/n/:network/settings/personal-data`: what happens to texts that could show who a patient is. */
export async function savePersonalData(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  await setPersonalData.execute(request.ctx, { networkId: network.id, ...fields(request, 'mode') });
  return seeOther(`${network.path}/settings`);
}

/** `/n/:network/settings/hosting`: whether its forums are here or somewhere else. */
export async function saveHosting(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  return submit(
    request,
    async () => {
      await setHosting.execute(request.ctx, {
        networkId: network.id,
        externalUrl: request.form.externalUrl?.trim() || null,
        closesForums: flag(request, 'closesForums'),
      });
      return seeOther(network.path);
    },
    (form) => settingsForm(request, form),
  );
}

/** `/n/:network/settings/anonymity`: whether members may post without their name. */
export async function saveAnonymity(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  await setAnonymity.execute(request.ctx, { networkId: network.id, mode: request.form.anonymity });
  return seeOther(`${network.path}/settings`);
}

/** A problem with one of the lines is a problem of the field that they stand in. */
function underOneField(form: FormState): FormState {
  const problems = form.problems?.map((problem) =>
    problem.field.startsWith('questions') ? { ...problem, field: 'questions' } : problem,
  );
  return { ...form, problems };
}

/** `/n/:network/requests` */
export async function requests({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const found = await listRequests.execute(ctx, { network: params.network });
  return show(requestsPage, { ...found, form });
}

export async function decide(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  return submit(
    request,
    async () => {
      await decideRequest.execute(request.ctx, { networkId: network.id, ...decisionIn(request) });
      return seeOther(`${network.path}/requests`);
    },
    (form) => requests(request, form),
  );
}

/** A decision on somebody's request, as a form has it. */
export function decisionIn({ form: { accountId, decision, reason } }: PageRequest) {
  return { accountId, isApproved: decision === 'approve', ...(reason?.trim() ? { reason } : {}) };
}

/** `/n/:network/members/:username` */
export async function member({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const found = await readMember.execute(ctx, { network: params.network, username: params.username });
  return show(memberPage, { ...found, form });
}

const endings = { suspend: suspendMember, reinstate: reinstateMember, remove: removeMember };

export async function changeStanding(request: PageRequest): Promise<Answer> {
  const { ctx, params, form } = request;
  const found = await readMember.execute(ctx, { network: params.network, username: params.username });
  const useCase = endings[form.act as keyof typeof endings];
  const input = { networkId: found.network.id, accountId: found.person.id };
  const reason = form.reason?.trim() ? { reason: form.reason } : {};
  return submit(
    request,
    async () => {
      try {
        await useCase?.execute(ctx, { ...input, ...reason });
      } catch (error) {
        throw asProblem(error);
      }
      return seeOther(`${found.network.path}/members/${found.person.username}`);
    },
    (again) => member(request, again),
  );
}

/** `/account/networks` */
export async function ownNetworks({ ctx }: PageRequest): Promise<Answer> {
  const [{ standings }, { offers }] = await Promise.all([
    listOwnStandings.execute(ctx, {}),
    listOwnOffers.execute(ctx, {}),
  ]);
  return show(ownNetworksPage, { standings, offers });
}

const ownActs = { accept: acceptInvitation, refuse: refuseInvitation, withdraw: withdrawRequest };

export async function changeOwn({ ctx, form }: PageRequest): Promise<Answer> {
  const { networkId, offerId, act } = form;
  if (act === 'still') await confirmMembership.execute(ctx, { networkId });
  else if (act === 'leave') await leaveNetwork.execute(ctx, { networkId });
  else if (act === 'take' || act === 'decline')
    await answerOffer.execute(ctx, { offerId, isAccepted: act === 'take' });
  else if (act === 'hide' || act === 'show')
    await setListed.execute(ctx, { networkId, isListed: act === 'show' });
  else if (act === 'name' || act === 'unname')
    await setNamed.execute(ctx, { networkId, isNamed: act === 'name' });
  else await ownActs[act as keyof typeof ownActs]?.execute(ctx, { networkId });
  return seeOther('/account/networks');
}
