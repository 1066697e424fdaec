import { brandPage, type FormState } from '../../../client/pages/index.js';
import { type Brand, brandInput, brands } from '../../../contract/networks.js';
import { allowOrThrow } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { allowColourOrThrow, canManageNetwork, nearestFill, setBrand } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';

/** `/n/:network/colour`; with `?brand=` that colour is shown before it is chosen, without script. */
export async function colour(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  const typed = form?.values?.brand ?? request.query.get('brand') ?? undefined;
  if (typed === undefined) return show(brandPage, { network, form });
  const read = brandInput.safeParse(typed);
  if (!read.success) {
    const problems = [{ field: 'brand', message: read.error.issues[0]!.message }];
    return show(brandPage, { network, typed, form: { problems } });
  }
  const brand = read.data;
  const problem = problemWith(request, brand);
  const isNearest = problem !== null;
  const shown = brands.some((name) => name === brand)
    ? undefined
    : { colour: nearestFill(brand as `#${string}`), isNearest };
  return show(brandPage, { network, typed, shown, form: problem ?? form });
}

export async function choose(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  return submit(
    request,
    async () => {
      await setBrand.execute(request.ctx, { ...fields(request, 'brand'), networkId: network.id });
      return seeOther(network.path);
    },
    (form) => colour(request, form),
  );
}

/** Why it can't be chosen, said at its field; null: it can. */
function problemWith({ ctx }: PageRequest, brand: Brand): FormState | null {
  try {
    allowColourOrThrow(brand);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { problems: error.toBody(ctx.language).fields };
  }
}
