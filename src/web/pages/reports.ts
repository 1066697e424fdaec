import {
  type FormState,
  findReportPage,
  type Reported,
  reportPage,
  reportStatusPage,
} from '../../../client/pages/index.js';
import { slug } from '../../../contract/primitives.js';
import { type ReportKind, reportKinds } from '../../../contract/reports.js';
import { said } from '../../../text/index.js';
import { readThread } from '../../forums/index.js';
import { notFound } from '../../lib/errors.js';
import { readNetwork } from '../../networks/index.js';
import { readPerson } from '../../people/index.js';
import { listOwnReports, readReport, sendReport } from '../../reports/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { findByReceipt } from './by-receipt.js';
import { fields, submit } from './form.js';
import { postPlace } from './post-place.js';

/** `/report?post=`, `?thread=`, `?person=` (a user name) or `?network=` (its short name), with `&page=` one of its pages. */
export async function reportForm(request: PageRequest): Promise<Answer> {
  const { query } = request;
  const kind = reportKinds.find((one) => query.has(one));
  if (!kind) throw notFound();
  const reported = await reportedBy(request, kind, query.get(kind)!);
  // A page of a network is reported to who looks after networks, by its address in the words (N52).
  const on = kind === 'network' ? slug.safeParse(query.get('page')).data : undefined;
  const form = on === undefined ? undefined : { values: { details: `${reported.path}/pages/${on}\n` } };
  return show(reportPage, { reported, form });
}

export async function send(request: PageRequest): Promise<Answer> {
  const { ctx, form } = request;
  const again = async (state: FormState) => {
    const kind = reportKinds.find((one) => one === form.kind);
    if (!kind || !form.called) throw notFound();
    return show(reportPage, { reported: await reportedBy(request, kind, form.called), form: state });
  };
  // Signed in or out since the page was made: what was written is worth more than the token.
  if (request.isStale)
    return again({ values: form, message: said((words) => words.writing.staleForm, ctx.language) });
  return submit(
    request,
    async () => {
      const input = fields(request, 'kind', 'id', 'reason', 'details', 'contact');
      return seeOther((await sendReport.execute(ctx, input)).path);
    },
    again,
  );
}

/** What is reported, by what its address calls it, as far as the asker may see it. @throws AppError not_found */
async function reportedBy(request: PageRequest, kind: ReportKind, called: string): Promise<Reported> {
  const { ctx } = request;
  if (kind === 'post') {
    const place = await postPlace({ ...request, params: { postId: called } });
    const { post, thread, author, network, forum } = place;
    if (post.state !== 'visible') throw notFound();
    return {
      kind,
      id: post.id,
      called,
      name: thread.title,
      titleLanguage: thread.language ?? forum.language,
      path: `/p/${post.id}`,
      rules: `${network.path}/rules`,
      post,
      forum,
      author: author.name,
    };
  }
  if (kind === 'thread') {
    const { thread, forum, network } = await readThread.execute(ctx, { threadId: called, page: 1 });
    const { id, title, path } = thread;
    const titleLanguage = thread.language ?? forum.language;
    return { kind, id, called, name: title, titleLanguage, path, rules: `${network.path}/rules` };
  }
  if (kind === 'network') {
    const { network } = await readNetwork.execute(ctx, { network: called });
    const rules = `${network.path}/rules`;
    return { kind, id: network.id, called, name: network.name, path: network.path, rules };
  }
  const { person } = await readPerson.execute(ctx, { username: called });
  const { id, name, username } = person;
  return { kind, id, called, name, path: `/u/${username}`, rules: '/rules' };
}

/** `/reports/:receipt` */
export async function status({ ctx, params }: PageRequest): Promise<Answer> {
  const receipt = String(params.receipt);
  return show(reportStatusPage, { receipt, report: await readReport.execute(ctx, { receipt }) });
}

/** `/reports`, and `?number=` from its form. */
export async function find(request: PageRequest): Promise<Answer> {
  const { ctx } = request;
  const own = ctx.actor.kind === 'account' ? (await listOwnReports.execute(ctx, {})).reports : null;
  return findByReceipt(request, {
    read: (receipt) => readReport.execute(ctx, { receipt }),
    path: '/reports',
    unknown: (words) => words.reports.unknown,
    ask: (form) => show(findReportPage, { own, form }, form ? 404 : 200),
  });
}
