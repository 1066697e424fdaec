import type { PostDto } from '../../../contract/forums.js';
import type { QuoteDto } from '../../../contract/marks.js';
import { quoteMarkdown } from '../../../contract/quote.js';
import { late, live } from '../../../text/words.js';
import { quoteAt } from '../../state/quote-edit.js';
import { byId } from '../dom.js';
import { fetchPage } from '../send-reply.js';
import { applyEdit, selectionOf } from '../writing/box.js';
import { showProblem } from './problem.js';
import { turnTo } from './reply-target.js';

/** Puts a post as it was written into the reply box. */
export async function quotePost(place: HTMLElement, { id, number }: PostDto): Promise<void> {
  const quote = await fetchPage<QuoteDto>(`/posts/${id}/quote`).catch(() => null);
  if (quote === null) return showProblem(place, late.postTools.noAnswer);
  putQuote(quote.text, { id, number }, quote.author);
}

/** Puts a quotation where the caret of the reply box stands, with its author and the way to it, and goes there. */
export function putQuote(
  text: string,
  { id, number }: Pick<PostDto, 'id' | 'number'>,
  author: string | null,
) {
  const box = byId('composer-body');
  if (!(box instanceof HTMLTextAreaElement)) return;
  const wrote = late.posts.wrote(author ?? live.post.formerMember);
  const quote = quoteMarkdown(text, id, wrote, late.posts.replyNumber(number), languageBeside(number));
  turnTo(number);
  applyEdit(box, quoteAt(selectionOf(box), quote));
}

/** What a post is written in, where that is not the language of the thread. What the page says of neither is in its own. */
function languageBeside(number: number): string | undefined {
  const own = document.documentElement.lang.slice(0, 2);
  const post = byId(`post-${number}`)?.querySelector<HTMLElement>('.post-body')?.lang || own;
  const thread = byId('thread-title')?.lang || own;
  return post === thread ? undefined : post;
}
