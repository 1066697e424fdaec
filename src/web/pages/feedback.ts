import {
  type FormState,
  feedbackPage,
  feedbackReceivedPage,
  feedbackSentPage,
} from '../../../client/pages/index.js';
import { FEEDBACK_LIMITS } from '../../../contract/feedback.js';
import { said } from '../../../text/index.js';
import { deleteFeedback, listFeedback, sendFeedback } from '../../feedback/index.js';
import { localPath } from '../return-to.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { submit } from './form.js';
import { readNumber } from './read-number.js';

const optional = ['goal', 'found', 'page', 'organisation', 'role', 'email'];

/** `/feedback?page=`: for everyone. */
export async function feedbackForm({ query }: PageRequest, form?: FormState): Promise<Answer> {
  return show(feedbackPage, { page: pathIn(query.get('page')), form });
}

export async function send(request: PageRequest): Promise<Answer> {
  const { ctx, form } = request;
  const again = (state: FormState) => feedbackForm(request, state);
  // Signed in or out since the page was made: what was written is worth more than the token.
  if (request.isStale)
    return again({ values: form, message: said((words) => words.writing.staleForm, ctx.language) });
  const act = async () => {
    await sendFeedback.execute(ctx, filledIn(form));
    return seeOther('/feedback/sent');
  };
  return submit(request, act, again);
}

export async function sent(): Promise<Answer> {
  return show(feedbackSentPage, {});
}

/** `/feedback/received`: for the site administrator; for everyone else there is nothing here. */
export async function received({ ctx, query }: PageRequest): Promise<Answer> {
  return show(
    feedbackReceivedPage,
    await listFeedback.execute(ctx, { before: readNumber(query.get('before')) }),
  );
}

export async function remove({ ctx, params }: PageRequest): Promise<Answer> {
  await deleteFeedback.execute(ctx, { number: readNumber(params.number) });
  return seeOther('/feedback/received');
}

/** A path of this site without its query, which may hold what somebody searched for or the secret of a link. */
function pathIn(wanted: string | undefined): string {
  return localPath(wanted, '').split(/[?#]/, 1)[0]!.slice(0, FEEDBACK_LIMITS.page);
}

/** What was filled in; an optional field that was left empty was not answered. */
function filledIn(form: Record<string, string>): Record<string, string> {
  const answered = optional.flatMap((name) => {
    const value = form[name] ?? '';
    return value.trim() === '' ? [] : [[name, value]];
  });
  return { ...Object.fromEntries(answered), message: form.message ?? '' };
}
