import {
  type FormState,
  moderationLogPage,
  purgeVersionsPage,
  removePostPage,
  restorePostPage,
  rewordPostPage,
} from '../../../client/pages/index.js';
import { readPostSource } from '../../forums/index.js';
import type { Sentence } from '../../lib/errors.js';
import {
  actingRole,
  purgeVersions,
  readModerationLog,
  removePost,
  restorePost,
  rewordPost,
} from '../../moderation/index.js';
import { readNetwork } from '../../networks/index.js';
import { type Answer, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { networkAt } from './network.js';
import { pathOfPost, postPlace } from './post-place.js';
import { filledForm, isFilling, readyFor } from './ready-reason.js';
import { requireRight } from './require-right.js';

const onlyModerators: Sentence = (words) => words.rooms.onlyModerators;

/** `/p/:postId/remove` */
export async function removeForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const place = await postPlace(request);
  requireRight(request, place.viewer.canModerate, onlyModerators);
  const { viewer } = await readNetwork.execute(request.ctx, { network: place.network.slug });
  // Whoever may moderate here and is neither of the network's moderators nor of the site's is one of the forum's.
  const { actor } = request.ctx;
  const seat = actor.kind === 'account' && actor.isSiteAdmin ? null : 'moderator';
  const role = actingRole({ role: viewer.role, seat });
  return show(removePostPage, { ...place, role, ...(await withReady(request, place, form)) });
}

export async function remove(request: PageRequest): Promise<Answer> {
  if (isFilling(request)) return removeForm(request);
  return submit(
    request,
    async () => {
      await removePost.execute(request.ctx, reasoned(request, 'rule'));
      return seeOther(await pathOfPost(request));
    },
    (form) => removeForm(request, form),
  );
}

/** `/p/:postId/restore` */
export async function restoreForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const place = await postPlace(request);
  requireRight(request, place.viewer.canModerate, onlyModerators);
  return show(restorePostPage, { ...place, form });
}

export async function restore(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      await restorePost.execute(request.ctx, reasoned(request));
      return seeOther(await pathOfPost(request));
    },
    (form) => restoreForm(request, form),
  );
}

/** `/p/:postId/reword` */
export async function rewordForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const place = await postPlace(request);
  requireRight(request, place.viewer.canModerate, onlyModerators);
  const { source, post } = await readPostSource.execute(request.ctx, { postId: place.post.id });
  return show(rewordPostPage, { ...place, post, source, ...(await withReady(request, place, form)) });
}

export async function reword(request: PageRequest): Promise<Answer> {
  if (isFilling(request)) return rewordForm(request);
  return submit(
    request,
    async () => {
      const version = Number(request.form.version);
      await rewordPost.execute(request.ctx, { ...reasoned(request, 'rule', 'body'), version });
      return seeOther(await pathOfPost(request));
    },
    // The text stays as typed, but the next try starts from the version that is there now.
    (form) => rewordForm(request, { ...form, values: { ...form.values, version: undefined } }),
  );
}

/** `/p/:postId/purge` */
export async function purgeForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const place = await postPlace(request);
  requireRight(request, place.viewer.canModerate, onlyModerators);
  return show(purgeVersionsPage, { ...place, ...(await withReady(request, place, form)) });
}

export async function purge(request: PageRequest): Promise<Answer> {
  if (isFilling(request)) return purgeForm(request);
  return submit(
    request,
    async () => {
      const version = Number(request.form.version);
      await purgeVersions.execute(request.ctx, { ...reasoned(request, 'rule'), version });
      return seeOther(`/p/${request.params.postId}/history`);
    },
    (form) => purgeForm(request, { ...form, values: { ...form.values, version: undefined } }),
  );
}

/** `/n/:network/moderation-log` */
export async function moderationLog(request: PageRequest): Promise<Answer> {
  const { network } = await networkAt(request);
  const { entries } = await readModerationLog.execute(request.ctx, { networkId: network.id });
  return show(moderationLogPage, { network, entries });
}

/** The reasons to choose from, and the form with the one that was chosen. */
async function withReady(request: PageRequest, { forum }: { forum: { id: string } }, form?: FormState) {
  const ready = await readyFor(request, forum.id);
  return { ready, form: form ?? filledForm(request, ready, 'reason') };
}

function reasoned(request: PageRequest, ...more: string[]) {
  return { ...fields(request, 'reason', ...more), postId: request.params.postId };
}
