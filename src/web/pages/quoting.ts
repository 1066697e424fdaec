import { askToQuotePage, type FormState, questionPage, questionsPage } from '../../../client/pages/index.js';
import { answerQuote, askToQuote, listQuoteRequests, readQuoteRequest } from '../../quoting/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { postPlace } from './post-place.js';
import { requireRight } from './require-right.js';

/** `/p/:postId/ask-to-quote` */
export async function askForm(request: PageRequest, form?: FormState): Promise<Answer> {
  requireRight(request, request.ctx.actor.kind === 'account', (words) => words.rooms.signInFirst);
  const place = await postPlace(request);
  requireRight(request, place.post.state === 'visible', (words) => words.rooms.postGone);
  return show(askToQuotePage, { ...place, form });
}

export async function ask(request: PageRequest): Promise<Answer> {
  const input = { ...fields(request, 'where', 'words'), postId: request.params.postId };
  return submit(
    request,
    async () => seeOther((await askToQuote.execute(request.ctx, input)).path),
    (form) => askForm(request, form),
  );
}

/** `/quotes` */
export async function list({ ctx }: PageRequest): Promise<Answer> {
  return show(questionsPage, await listQuoteRequests.execute(ctx, {}));
}

/** `/quotes/:requestId` */
export async function item({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const question = await readQuoteRequest.execute(ctx, { requestId: params.requestId });
  return show(questionPage, { question, form });
}

export async function answer(request: PageRequest): Promise<Answer> {
  const { ctx, params } = request;
  const input = { ...fields(request, 'answer', 'conditions'), requestId: params.requestId };
  return submit(
    request,
    async () => seeOther((await answerQuote.execute(ctx, input)).path),
    (form) => item(request, form),
  );
}
