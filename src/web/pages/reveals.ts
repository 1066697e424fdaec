import {
  askHeldRevealPage,
  askRevealPage,
  type FormState,
  openedRevealPage,
  revealPage,
  revealsPage,
} from '../../../client/pages/index.js';
import { notFound } from '../../lib/errors.js';
import {
  askHeldReveal,
  askReveal,
  decideReveal,
  listReveals,
  openReveal,
  readReveal,
} from '../../reveals/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, flag, submit } from './form.js';
import { postPlace } from './post-place.js';
import { requireRight } from './require-right.js';

/** `/reveals`: for site administrators; for everyone else there is nothing here. */
export async function reveals({ ctx }: PageRequest): Promise<Answer> {
  return show(revealsPage, await listReveals.execute(ctx, {}));
}

/** `/reveals/:revealId` */
export async function reveal({ ctx, params }: PageRequest): Promise<Answer> {
  return show(revealPage, { reveal: await readReveal.execute(ctx, { revealId: params.revealId }) });
}

export async function decide(request: PageRequest): Promise<Answer> {
  const { revealId } = request.params;
  await decideReveal.execute(request.ctx, { revealId, agrees: flag(request, 'agrees') });
  return seeOther(`/reveals/${revealId}`);
}

/** Shown as the answer to the form: no address leads to it again. */
export async function open({ ctx, params }: PageRequest): Promise<Answer> {
  return show(openedRevealPage, await openReveal.execute(ctx, { revealId: params.revealId }));
}

/** `/p/:postId/reveal` */
export async function askForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { actor } = request.ctx;
  const { post } = await postPlace(request);
  const isAdmin = actor.kind === 'account' && actor.isSiteAdmin;
  requireRight(request, isAdmin, (words) => words.anonymity.onlySiteAdmins);
  return show(askRevealPage, { post, form });
}

export async function ask(request: PageRequest): Promise<Answer> {
  const input = { ...given(request), postId: request.params.postId };
  return submit(
    request,
    async () => seeOther(`/reveals/${(await askReveal.execute(request.ctx, input)).id}`),
    (form) => askForm(request, form),
  );
}

/** `/held/:holdId/reveal`: for everybody but site administrators there is nothing here. */
export async function askHeldForm({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const { actor } = ctx;
  if (actor.kind !== 'account' || !actor.isSiteAdmin) throw notFound();
  return show(askHeldRevealPage, { holdId: String(params.holdId), form });
}

export async function askHeld(request: PageRequest): Promise<Answer> {
  const input = { ...given(request), holdId: request.params.holdId };
  return submit(
    request,
    async () => seeOther(`/reveals/${(await askHeldReveal.execute(request.ctx, input)).id}`),
    (form) => askHeldForm(request, form),
  );
}

/** A law that is left empty is none. */
function given(request: PageRequest): Record<string, unknown> {
  const { law, ...others } = fields(request, 'reason', 'law');
  return law ? { ...others, law } : others;
}
