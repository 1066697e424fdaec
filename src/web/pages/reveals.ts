import {
  askRevealPage,
  type FormState,
  openedRevealPage,
  revealPage,
  revealsPage,
} from '../../../client/pages/index.js';
import { askReveal, decideReveal, listReveals, openReveal, readReveal } from '../../reveals/index.js';
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
  const { law, ...given } = fields(request, 'reason', 'law');
  const input = { ...given, ...(law ? { law } : {}), postId: request.params.postId };
  return submit(
    request,
    async () => seeOther(`/reveals/${(await askReveal.execute(request.ctx, input)).id}`),
    (form) => askForm(request, form),
  );
}
