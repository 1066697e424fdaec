import { type FormState, registerEntryPage, reviewsPage } from '../../../client/pages/index.js';
import {
  closeNetwork,
  declareNetwork,
  listReviews,
  readRegisterEntry,
  removeFromRegister,
  reopenNetwork,
  returnToRegister,
  reviewNetwork,
} from '../../register/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';

/** `/n/:network/register` */
export async function entry({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const found = await readRegisterEntry.execute(ctx, { network: params.network });
  return show(registerEntryPage, { ...found, form });
}

type Act = (request: PageRequest, networkId: string) => Promise<unknown>;

const acts: Record<string, Act> = {
  declare: (request, networkId) =>
    declareNetwork.execute(request.ctx, {
      ...fields(request, 'organisationKind', 'version'),
      isBonaFide: flag(request, 'isBonaFide'),
      networkId,
    }),
  approve: (request, networkId) => review(request, networkId, true),
  decline: (request, networkId) => review(request, networkId, false),
  remove: (request, networkId) => removeFromRegister.execute(request.ctx, removal(request, networkId)),
  close: (request, networkId) => closeNetwork.execute(request.ctx, removal(request, networkId)),
  relist: ({ ctx, form }, networkId) => returnToRegister.execute(ctx, { networkId, reason: form.reason }),
  reopen: ({ ctx, form }, networkId) => reopenNetwork.execute(ctx, { networkId, reason: form.reason }),
};

function review(request: PageRequest, networkId: string, isApproved: boolean) {
  return reviewNetwork.execute(request.ctx, { networkId, isApproved, ...filled(request, 'reason') });
}

function removal(request: PageRequest, networkId: string) {
  return { networkId, ...fields(request, 'code', 'reason'), ...filled(request, 'note') };
}

/** What was left empty is left out. */
function filled({ form }: PageRequest, name: string): Record<string, string> {
  const value = form[name];
  return value?.trim() ? { [name]: value } : {};
}

export async function changeEntry(request: PageRequest): Promise<Answer> {
  const { ctx, params, form } = request;
  const { network } = await readRegisterEntry.execute(ctx, { network: params.network });
  return submit(
    request,
    async () => {
      await acts[form.act ?? '']?.(request, network.id);
      return seeOther(`${network.path}/register`);
    },
    (again) => entry(request, again),
  );
}

/** `/networks/reviews` */
export async function reviews({ ctx }: PageRequest): Promise<Answer> {
  return show(reviewsPage, await listReviews.execute(ctx, {}));
}
