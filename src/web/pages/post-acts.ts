import { bookmarksPage, ignoredPage, reactionsPage } from '../../../client/pages/index.js';
import { ignorePerson, listIgnored, stopIgnoring } from '../../auth/index.js';
import {
  bookmarkPost,
  listBookmarks,
  listReactions,
  locatePost,
  reactToPost,
  removeBookmark,
} from '../../forums/index.js';
import { type Answer, elsewhere, type PageRequest, seeOther, show } from './answer.js';
import { fields, submit } from './form.js';
import { pathOfPost, postPlace } from './post-place.js';

/** `/p/:postId/react`: the button says which reaction, and whether it is given or taken back. */
export async function react(request: PageRequest): Promise<Answer> {
  const { kind, isOn } = wish(request.form.reaction);
  await reactToPost.execute(request.ctx, { postId: request.params.postId, kind, isOn });
  return seeOther(await pathOfPost(request));
}

/** `/p/:postId/bookmark` */
export async function bookmark(request: PageRequest): Promise<Answer> {
  const { postId } = request.params;
  const { isOn } = wish(request.form.bookmark);
  await (isOn ? bookmarkPost : removeBookmark).execute(request.ctx, { postId });
  return seeOther(await pathOfPost(request));
}

/** `/p/:postId/ignore`: its author. */
export async function ignore(request: PageRequest): Promise<Answer> {
  const { author } = await postPlace(request);
  const { isOn } = wish(request.form.ignore);
  await (isOn ? ignorePerson : stopIgnoring).execute(request.ctx, { personId: author.id });
  return seeOther(await pathOfPost(request));
}

/** `/p/:postId/reply`: the reply box of its thread, turned to this post. */
export async function reply(request: PageRequest): Promise<Answer> {
  return toBox(request, 'replyTo');
}

/** `/p/:postId/quote`: the reply box with this post in it. */
export async function quote(request: PageRequest): Promise<Answer> {
  return toBox(request, 'quote');
}

async function toBox(request: PageRequest, field: 'replyTo' | 'quote'): Promise<Answer> {
  const { path, number, postId } = await locatePost.execute(request.ctx, {
    postId: request.params.postId,
  });
  const page = path.split('#', 1)[0]!;
  const value = field === 'quote' ? postId : number;
  return elsewhere(`${page}${page.includes('?') ? '&' : '?'}${field}=${value}#composer`);
}

/** `/p/:postId/reactions`: who reacted, as far as one may read the post. */
export async function reactions(request: PageRequest): Promise<Answer> {
  const { postId } = request.params;
  const found = await listReactions.execute(request.ctx, { postId, before: request.query.get('before') });
  const { network, forum } = await postPlace(request);
  return show(reactionsPage, { ...found, network, forum });
}

/** `/bookmarks` */
export async function bookmarks({ ctx, query }: PageRequest): Promise<Answer> {
  return show(bookmarksPage, await listBookmarks.execute(ctx, { before: query.get('before') }));
}

/** A note is kept, or the bookmark goes. */
export async function changeBookmark(request: PageRequest): Promise<Answer> {
  const input = fields(request, 'postId');
  return submit(
    request,
    async () => {
      if (request.form.intent === 'remove') await removeBookmark.execute(request.ctx, input);
      else await bookmarkPost.execute(request.ctx, { ...input, ...fields(request, 'note') });
      return seeOther('/bookmarks');
    },
    async (form) => show(bookmarksPage, { ...(await listBookmarks.execute(request.ctx, {})), form }),
  );
}

/** `/account/ignored` */
export async function ignored({ ctx }: PageRequest): Promise<Answer> {
  return show(ignoredPage, await listIgnored.execute(ctx, {}));
}

export async function changeIgnored(request: PageRequest): Promise<Answer> {
  await stopIgnoring.execute(request.ctx, fields(request, 'personId'));
  return seeOther('/account/ignored');
}

/** "thanks on": what a button asks for. */
function wish(value = ''): { kind: string; isOn: boolean } {
  const [kind = '', state] = value.split(' ');
  return { kind, isOn: state === 'on' };
}
