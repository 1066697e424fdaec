import {
  editHoldPage,
  type FormState,
  forumWritingPage,
  holdQueuePage,
  type NotDone,
  networkWritingPage,
  ownHoldsPage,
} from '../../../client/pages/index.js';
import { type HoldsDto, holdFilters } from '../../../contract/holds.js';
import {
  decideHolds,
  editHold,
  listOwnHolds,
  readForumHolds,
  readForumWriting,
  readNetworkHolds,
  readNetworkWriting,
  readSiteHolds,
  setForumWriting,
  setNetworkWriting,
  undoRefusal,
  withdrawHold,
} from '../../holds/index.js';
import { notFound } from '../../lib/errors.js';
import { listReadyReasons } from '../../moderation/index.js';
import { canManageNetwork } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit, writtenIn } from './form.js';
import { networkAt } from './network.js';
import { filledForm, isFilling, readyFor } from './ready-reason.js';

/** `/held` */
export async function own({ ctx }: PageRequest): Promise<Answer> {
  return show(ownHoldsPage, await listOwnHolds.execute(ctx, {}));
}

/** `/held/:holdId` */
export async function editForm({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const { waiting } = await listOwnHolds.execute(ctx, {});
  const hold = waiting.find(({ id }) => id === params.holdId);
  if (!hold) throw notFound();
  return show(editHoldPage, { hold, form });
}

export async function edit(request: PageRequest): Promise<Answer> {
  const holdId = String(request.params.holdId);
  return submit(
    request,
    async () => {
      await editHold.execute(request.ctx, {
        ...fields(request, 'title', 'body'),
        ...writtenIn(request),
        holdId,
      });
      return seeOther(`/held#held-${holdId}`);
    },
    (form) => editForm(request, form),
  );
}

export async function withdraw(request: PageRequest): Promise<Answer> {
  await withdrawHold.execute(request.ctx, { holdId: request.params.holdId });
  return seeOther('/held');
}

type Queue = (request: PageRequest, filters: object) => Promise<HoldsDto>;

const ofSite: Queue = ({ ctx }, filters) => readSiteHolds.execute(ctx, filters);
const ofNetwork: Queue = ({ ctx, params }, filters) =>
  readNetworkHolds.execute(ctx, { ...filters, network: params.network });
const ofForum: Queue = ({ ctx, params }, filters) =>
  readForumHolds.execute(ctx, { ...filters, network: params.network, forum: params.forum });

/** `/held/site`, `/n/:network/held`, `/n/:network/f/:forum/held` */
export const siteQueue = (request: PageRequest) => queue(request, ofSite);
export const networkQueue = (request: PageRequest) => queue(request, ofNetwork);
export const forumQueue = (request: PageRequest) => queue(request, ofForum);
export const actInSite = (request: PageRequest) => act(request, ofSite);
export const actInNetwork = (request: PageRequest) => act(request, ofNetwork);
export const actInForum = (request: PageRequest) => act(request, ofForum);

interface Shown {
  form?: FormState;
  result?: { done: number; not: NotDone[] };
}

/** Which page of the list is asked for. A filter that there isn't is none: links that people keep go on working. */
function filtersOf({ query }: PageRequest) {
  return {
    show: holdFilters.find((one) => one === query.get('show')) ?? 'waiting',
    after: query.get('after'),
  };
}

async function queue(request: PageRequest, read: Queue, shown: Shown = {}): Promise<Answer> {
  const { found, filters } = await pageOf(request, read);
  const { network } = found;
  const canManage =
    network !== null &&
    canManageNetwork(
      request.ctx.actor,
      (await networkAt({ ...request, params: { network: network.slug } })).viewer,
    ).allowed;
  const ready = await readyIn(request, found);
  const form = filledForm(request, ready, 'words');
  return show(holdQueuePage, {
    ...found,
    path: pathOf(found),
    here: hereOf(found, filters),
    show: filters.show,
    canManage,
    ready,
    form,
    ...shown,
  });
}

/** The page that is asked for; the first where all on a later one are decided about by now, for others may wait there. */
async function pageOf(request: PageRequest, read: Queue) {
  const filters = filtersOf(request);
  const found = await read(request, filters);
  if (filters.after === undefined || found.holds.length > 0) return { found, filters };
  const first = { ...filters, after: undefined };
  return { found: await read(request, first), filters: first };
}

/** Of the forum's network, or of the network; the site's list is of many. */
async function readyIn(request: PageRequest, { forum, network }: HoldsDto) {
  if (forum) return readyFor(request, forum.id);
  if (network === null) return [];
  return (await listReadyReasons.execute(request.ctx, { network: network.slug })).reasons;
}

const pathOf = ({ network, forum }: HoldsDto): string =>
  network === null ? '/held/site' : `${(forum ?? network).path}/held`;

const hereOf = (found: HoldsDto, { show, after }: ReturnType<typeof filtersOf>): string =>
  `${pathOf(found)}?${new URLSearchParams({ show, ...(after !== undefined && { after }) })}`;

/** The chosen texts, by the names of their boxes, which hold the revision that was read; or one that is taken back. */
async function act(request: PageRequest, read: Queue): Promise<Answer> {
  const { ctx, form } = request;
  if (isFilling(request)) return queue(request, read);
  return submit(
    request,
    async () => {
      if (form.undo !== undefined) {
        await undoRefusal.execute(ctx, { holdId: form.undo });
        const filters = filtersOf(request);
        return seeOther(hereOf(await read(request, filters), filters));
      }
      const holds = Object.entries(form).flatMap(([name, revision]) =>
        name.startsWith('hold-') ? [{ holdId: name.slice(5), revision: Number(revision) }] : [],
      );
      const before = await read(request, filtersOf(request));
      const { done, not } = await decideHolds.execute(ctx, { holds, ...decisionIn(request) });
      const missed = not.map(({ holdId, message }) => {
        const hold = before.holds.find(({ id }) => id === holdId);
        return { title: hold?.title ?? hold?.thread?.title ?? '', language: hold?.titleLanguage, message };
      });
      return queue(request, read, { result: { done: done.length, not: missed } });
    },
    (state) => queue(request, read, { form: state }),
  );
}

/** Rule and reason belong to a refusal; an empty choice is none. */
function decisionIn({ form: { decision, rule, words } }: PageRequest) {
  if (decision !== 'refuse') return { decision };
  return { decision, ...(rule && { rule }), ...(words?.trim() && { words }) };
}

/** `/n/:network/writing` */
export async function networkForm({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  return show(networkWritingPage, {
    ...(await readNetworkWriting.execute(ctx, { network: params.network })),
    form,
  });
}

export async function saveNetwork(request: PageRequest): Promise<Answer> {
  const { network } = await readNetworkWriting.execute(request.ctx, { network: request.params.network });
  const { mode, ...numbers } = fields(request, 'mode', 'firstPosts', 'waitHours', 'linkLimit', 'newPosts');
  const counted = Object.entries(numbers).map(([name, value]) => [name, numberIn(value)]);
  return submit(
    request,
    async () => {
      const input = { networkId: network.id, mode, ...Object.fromEntries(counted) };
      await setNetworkWriting.execute(request.ctx, input);
      return seeOther(`${network.path}/writing`);
    },
    (form) => networkForm(request, form),
  );
}

/** What is no number is refused as one. */
const numberIn = (value: unknown) => (/^\d{1,6}$/.test(String(value).trim()) ? Number(value) : Number.NaN);

/** `/n/:network/f/:forum/writing` */
export async function forumForm({ ctx, params }: PageRequest, form?: FormState): Promise<Answer> {
  const { network, forum } = params;
  return show(forumWritingPage, { ...(await readForumWriting.execute(ctx, { network, forum })), form });
}

export async function saveForum(request: PageRequest): Promise<Answer> {
  const { network, forum: slug } = request.params;
  const { forum } = await readForumWriting.execute(request.ctx, { network, forum: slug });
  return submit(
    request,
    async () => {
      await setForumWriting.execute(request.ctx, { ...fields(request, 'mode'), forumId: forum.id });
      return seeOther(`${forum.path}/writing`);
    },
    (form) => forumForm(request, form),
  );
}
