import { type FormState, offersPage } from '../../../client/pages/index.js';
import { clearContact, listOffers, offer, withdrawOffer } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';

/** `/n/:network/offers` */
export async function offers({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  return show(offersPage, { ...(await listOffers.execute(ctx, { network: params.network })), form });
}

export async function change(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { ctx, form } = request;
  const networkId = network.id;
  return submit(
    request,
    async () => {
      if (form.act === 'withdraw') await withdrawOffer.execute(ctx, { networkId, offerId: form.offerId });
      else if (form.act === 'clear') await clearContact.execute(ctx, { networkId });
      else await offer.execute(ctx, { ...fields(request, 'username', 'kind'), networkId });
      return seeOther(`${network.path}/offers`);
    },
    (again) => offers(request, again),
  );
}
