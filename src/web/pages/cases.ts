import { casePage, type FormState, type NotDone, queuePage } from '../../../client/pages/index.js';
import { type CaseDto, type QueueDto, queueFilters } from '../../../contract/cases.js';
import type { PostDto } from '../../../contract/forums.js';
import { reportReasons } from '../../../contract/reports.js';
import { readPostHistory, readThread } from '../../forums/index.js';
import { AppError } from '../../lib/errors.js';
import {
  claimCase,
  decideCase,
  findCase,
  handCase,
  hideCase,
  noteCase,
  raiseCase,
  readCase,
  readEvidence,
  readForumQueue,
  readNetworkQueue,
  readSiteQueue,
  releaseCase,
  undoCase,
  workManyCases,
} from '../../reports/index.js';
import { readNetworkRecord, readSiteRecord } from '../../sanctions/index.js';
import { type Answer, elsewhere, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { postPlace } from './post-place.js';
import { filledForm, isFilling, readyFor } from './ready-reason.js';

/** Posts shown before and after the one that was reported. */
const AROUND = 2;

type Queue = (request: PageRequest, filters: object) => Promise<QueueDto>;

const ofSite: Queue = ({ ctx }, filters) => readSiteQueue.execute(ctx, filters);
const ofNetwork: Queue = ({ ctx, params }, filters) =>
  readNetworkQueue.execute(ctx, { ...filters, network: params.network });
const ofForum: Queue = ({ ctx, params }, filters) =>
  readForumQueue.execute(ctx, { ...filters, network: params.network, forum: params.forum });

/** `/cases`, `/n/:network/cases`, `/n/:network/f/:forum/cases` */
export const siteQueue = (request: PageRequest) => queue(request, ofSite);
export const networkQueue = (request: PageRequest) => queue(request, ofNetwork);
export const forumQueue = (request: PageRequest) => queue(request, ofForum);
export const actInSite = (request: PageRequest) => actOnMany(request, ofSite);
export const actInNetwork = (request: PageRequest) => actOnMany(request, ofNetwork);
export const actInForum = (request: PageRequest) => actOnMany(request, ofForum);

interface Shown {
  form?: FormState;
  result?: { done: number; not: NotDone[] };
}

/** A filter that there isn't is none: links that people keep go on working. */
async function queue(request: PageRequest, read: Queue, shown: Shown = {}): Promise<Answer> {
  const { query } = request;
  const showing = queueFilters.find((one) => one === query.get('show')) ?? 'open';
  const reason = reportReasons.find((one) => one === query.get('reason'));
  const found = await read(request, { show: showing, reason, after: query.get('after') });
  const path = pathOf(found);
  return show(queuePage, { ...found, path, show: showing, reason, ...shown });
}

const pathOf = ({ network, forum }: Pick<QueueDto, 'network' | 'forum'>): string =>
  `${forum?.path ?? network?.path ?? ''}/cases`;

/** The chosen cases, by the names of their boxes. What could not be done is said on the page itself. */
async function actOnMany(request: PageRequest, read: Queue): Promise<Answer> {
  const { ctx, form } = request;
  const again = (state: FormState) => queue(request, read, { form: state });
  return submit(
    request,
    async () => {
      const caseIds = Object.keys(form).flatMap((name) => (name.startsWith('case-') ? [name.slice(5)] : []));
      const { cases } = await read(request, {});
      const { done, not } = await workManyCases.execute(ctx, { caseIds, act: form.act, words: form.words });
      const missed = not.map(({ caseId, message }) => {
        const one = cases.find(({ id }) => id === caseId);
        return { title: one?.title ?? '', language: one?.titleLanguage, message };
      });
      return queue(request, read, { result: { done: done.length, not: missed } });
    },
    again,
  );
}

/** `/p/:postId/case`: the case that decides about a hidden post; with none open, where the post is restored. */
export async function ofPost({ ctx, params }: PageRequest): Promise<Answer> {
  const { path } = await findCase.execute(ctx, { postId: params.postId });
  return elsewhere(path ?? `/p/${params.postId}/restore`);
}

/** `/cases/:caseId` */
export async function caseView(request: PageRequest, form?: FormState): Promise<Answer> {
  const { ctx, params } = request;
  const item = await readCase.execute(ctx, { caseId: params.caseId });
  const place = await placeOf(request, item);
  const { network, forum } = place;
  const queuePath =
    item.level === 'site' ? '/cases' : pathOf({ network, forum: item.level === 'forum' ? forum : null });
  const sanction = await sanctionOf(request, item, network);
  const ready = forum && item.cannotWork === null ? await readyFor(request, forum.id) : [];
  const shown = form ?? filledForm(request, ready, 'words');
  return show(casePage, { item, ...place, queuePath, ready, form: shown, sanction });
}

/** The way to decide about whoever wrote it, and what the ladder says; none for those who may not. */
async function sanctionOf(
  { ctx }: PageRequest,
  item: CaseDto,
  network: { slug: string; path: string } | null,
) {
  const { id, kind, postId, author } = item;
  if (kind === 'network') return undefined;
  const rest = `?case=${id}`;
  try {
    if (network === null) {
      if (author === null) return undefined;
      const { proposal } = await readSiteRecord.execute(ctx, { username: author.username });
      return { path: `/sanctions/of/${author.username}${rest}`, proposal };
    }
    const by = postId === null ? { username: author?.username } : { postId };
    const { proposal } = await readNetworkRecord.execute(ctx, { network: network.slug, ...by });
    const whom = postId === null ? `of/${author?.username}` : `author/${postId}`;
    return { path: `${network.path}/sanctions/${whom}${rest}`, proposal };
  } catch (error) {
    if (error instanceof AppError) return undefined;
    throw error;
  }
}

/** What was reported and what stands around it, by the reads that everybody uses. */
async function placeOf(
  request: PageRequest,
  { postId, threadId }: { postId: string | null; threadId: string | null },
) {
  const { ctx } = request;
  if (threadId === null) return { network: null, forum: null, history: null, around: [], people: [] };
  if (postId === null) {
    const { network, forum, posts, people } = await readThread.execute(ctx, { threadId, page: 1 });
    return { network, forum, history: null, around: posts.slice(0, AROUND), people };
  }
  const { network, forum, post, around, people } = await postPlace({ ...request, params: { postId } });
  const isNear = ({ id, number }: PostDto) => id !== post.id && Math.abs(number - post.number) <= AROUND;
  const history = post.state === 'visible' ? await readPostHistory.execute(ctx, { postId }) : null;
  return { network, forum, history, around: around.filter(isNear), people };
}

const acts = {
  claim: (request: PageRequest) => claimCase.execute(request.ctx, of(request)),
  release: (request: PageRequest) => releaseCase.execute(request.ctx, of(request)),
  note: (request: PageRequest) => noteCase.execute(request.ctx, of(request, 'words')),
  raise: (request: PageRequest) => raiseCase.execute(request.ctx, of(request, 'words')),
  hand: (request: PageRequest) => handCase.execute(request.ctx, of(request, 'username')),
  hide: (request: PageRequest) => hideCase.execute(request.ctx, of(request, 'rule', 'words')),
  undo: (request: PageRequest) => undoCase.execute(request.ctx, of(request)),
  decide: (request: PageRequest) => decideCase.execute(request.ctx, decisionIn(request)),
};

const of = (request: PageRequest, ...names: string[]) => ({
  ...fields(request, ...names),
  caseId: request.params.caseId,
});

/** An empty choice is none. */
function decisionIn(request: PageRequest) {
  const { rule, ...rest } = of(request, 'outcome', 'rule', 'words') as Record<string, unknown>;
  return { ...rest, ...(rule !== '' && { rule }) };
}

export async function actOnCase(request: PageRequest): Promise<Answer> {
  if (isFilling(request)) return caseView(request);
  const act = acts[request.form.act as keyof typeof acts] ?? acts.decide;
  return submit(
    request,
    async () => seeOther((await act(request)).path),
    (form) => caseView(request, form),
  );
}

/** `/cases/:caseId/evidence.json` */
export async function evidence({ ctx, params }: PageRequest): Promise<Answer> {
  const found = await readEvidence.execute(ctx, { caseId: params.caseId });
  const name = `case-${params.caseId}.json`;
  const chunks = [JSON.stringify(found, null, 2)];
  return { kind: 'file', file: { name, type: 'application/json; charset=utf-8', chunks } };
}
