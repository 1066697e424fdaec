import {
  deletePostPage,
  editPostPage,
  type FormState,
  postHistoryPage,
} from '../../../client/pages/index.js';
import { deletePost, editPost, readPostHistory, readPostSource } from '../../forums/index.js';
import { type Answer, elsewhere, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit, writtenIn } from './form.js';
import { pathOfPost, postPlace } from './post-place.js';
import { readNumber } from './read-number.js';
import { requireRight } from './require-right.js';
import { draftFor, written } from './writing.js';

/** `/p/:postId`: the lasting address of a post, wherever it stands now. */
export async function permalink(request: PageRequest): Promise<Answer> {
  return elsewhere(await pathOfPost(request));
}

/** `/p/:postId/edit` */
export async function editForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const { source, post } = await readPostSource.execute(request.ctx, { postId: request.params.postId });
  const { draft } = await draftFor(request.ctx, { kind: 'edit', placeId: post.id });
  return show(editPostPage, { ...(await postPlace(request)), source, draft, form });
}

export async function edit(request: PageRequest): Promise<Answer> {
  const postId = String(request.params.postId);
  const version = Number(request.form.version);
  return written(request, {
    place: { kind: 'edit', placeId: postId },
    path: `/p/${postId}/edit`,
    async send() {
      await editPost.execute(request.ctx, {
        ...fields(request, 'body'),
        ...writtenIn(request),
        postId,
        version,
      });
      return seeOther(await pathOfPost(request));
    },
    again: (form) => {
      // What is wrong with a file tells the writer nothing of a newer version.
      const isOfText = form.problems?.every(({ field }) => field === 'body') ?? Boolean(form.message);
      const isAdding = request.form.intent === 'attach';
      return editForm(request, isOfText && !isAdding ? newestVersion(form) : form);
    },
  });
}

/** The text stays as typed, but the next try starts from the version that is there now. */
function newestVersion(form: FormState): FormState {
  return { ...form, values: { ...form.values, version: undefined } };
}

/** `/p/:postId/delete` */
export async function deleteForm(request: PageRequest, form?: FormState): Promise<Answer> {
  const place = await postPlace(request);
  const { accountId, pseudonyms = [] } = place.viewer;
  const isOwn = [accountId, ...pseudonyms].includes(place.post.authorId);
  requireRight(request, isOwn && place.post.state === 'visible', (words) => words.rooms.onlyAuthorDeletes);
  return show(deletePostPage, { ...place, form });
}

export async function erase(request: PageRequest): Promise<Answer> {
  return submit(
    request,
    async () => {
      await deletePost.execute(request.ctx, { postId: request.params.postId });
      return seeOther(await pathOfPost(request));
    },
    (form) => deleteForm(request, form),
  );
}

/** `/p/:postId/history` */
export async function history(request: PageRequest): Promise<Answer> {
  const history = await readPostHistory.execute(request.ctx, {
    postId: request.params.postId,
    from: readNumber(request.query.get('from')),
  });
  const { network, forum, thread, author, viewer } = await postPlace(request);
  return show(postHistoryPage, { history, network, forum, thread, author, viewer });
}
