import { createHash } from 'node:crypto';
import { announcementsPage, announcePage, type FormState } from '../../../client/pages/index.js';
import { announceInput } from '../../../contract/announcements.js';
import { allowOrThrow, parseInput } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { announce, canManageNetwork, listAnnouncements } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { keepKey } from './keep-key.js';
import { networkAt } from './network.js';
import { readNumber } from './read-number.js';

/** `/n/:network/announcements` */
export async function announcements({ ctx, params, query }: PageRequest): Promise<Answer> {
  const page = readNumber(query.get('page')) ?? 1;
  return show(announcementsPage, await listAnnouncements.execute(ctx, { network: params.network, page }));
}

/** `/n/:network/announcements/new` */
export async function announceForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { network, viewer } = await networkAt(request);
  allowOrThrow(request.ctx.actor, canManageNetwork(request.ctx.actor, viewer));
  return show(announcePage, { network, clientKey: keepKey(request), form, seen: nameOf(request) });
}

/** Shows it with how many it goes to; the button there sends it, as long as the text is the one that was looked at. */
export async function send(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { ctx, form } = request;
  const input = { ...fields(request, 'title', 'body', 'clientKey'), networkId: network.id };
  const see = (more: FormState) => {
    const { body } = parseInput(announceInput, input, ctx.language);
    return announceForm(request, { values: form, preview: renderMarkdown(body), ...more });
  };
  const act = async () => {
    if (form.act !== 'send') return see({});
    if (form.seen !== nameOf(request))
      throw new AppError('conflict', (words) => words.announcements.seeFirst);
    await announce.execute(ctx, input);
    return seeOther(`${network.path}/announcements`);
  };
  return submit(request, act, (problem) =>
    problem.problems ? announceForm(request, problem) : see(problem),
  );
}

/** Tells one text from another. */
function nameOf({ form }: PageRequest): string {
  return createHash('sha256')
    .update(`${form.title ?? ''}\0${form.body ?? ''}`)
    .digest('base64url');
}
