import type { PostDto } from '../../../contract/forums.js';
import { copyLink } from './copy-link.js';
import { ignoreAuthor } from './ignore-author.js';
import { quotePost } from './quote-post.js';
import { answer, answerThread } from './reply-target.js';
import { toggle } from './toggle.js';
import { type PostTools, postAt } from './tools.js';

/** Only where somebody asks what changed. */
async function showChanges(post: PostDto, link: HTMLAnchorElement): Promise<void> {
  const code = await import('./show-changes.js').catch(() => null);
  if (!(await code?.showChanges(post, link))) location.assign(link.href);
}

/** Does what a button or link of a post says. */
export function act(tools: PostTools, button: HTMLElement): void {
  const name = button.dataset.action;
  if (name === 'whole') answerThread();
  const place = button.closest<HTMLElement>('li[id^=post-]');
  const post = place === null ? undefined : postAt(tools, place);
  if (place === null || post === undefined) return;
  if (name === 'reply') answer(post.number);
  else if (name === 'quote') void quotePost(place, post);
  else if (name === 'copy') void copyLink(post, button);
  else if (name === 'ignore') void ignoreAuthor(tools, place, post);
  else if (name === 'changes') void showChanges(post, button as HTMLAnchorElement);
  else if (name === 'bookmark' || name === 'react')
    toggle(
      tools,
      place,
      post,
      name === 'bookmark' ? name : (button as HTMLButtonElement).value.split(' ')[0]!,
    );
}
