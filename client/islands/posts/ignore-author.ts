import type { PostDto } from '../../../contract/forums.js';
import { late } from '../../../text/words.js';
import { sayPolitely } from '../announce.js';
import { write } from '../send-reply.js';
import { clearProblem, showProblem } from './problem.js';
import type { PostTools } from './tools.js';

/** Folds the posts of somebody away, or shows them again. */
export async function ignoreAuthor(
  tools: PostTools,
  place: HTMLElement,
  { authorId }: PostDto,
): Promise<void> {
  const isIgnored = !tools.getMine().ignored.has(authorId);
  const name = tools.getState().people.get(authorId)?.name ?? '';
  clearProblem(place);
  const path = `/me/ignored/${authorId}`;
  const answer = await write(isIgnored ? 'PUT' : 'DELETE', path, {}).catch(() => null);
  if (!answer?.ok)
    return showProblem(place, late.postTools.notSaved(answer?.error.message ?? late.postTools.noAnswer));
  tools.showIgnored(authorId, isIgnored);
  sayPolitely(isIgnored ? late.postTools.ignored(name) : late.postTools.notIgnored(name));
}
