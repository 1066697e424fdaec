import type { PostDto } from '../../contract/forums.js';
import { POSTS_PER_PAGE } from '../../contract/limits.js';
import { reactionKinds } from '../../contract/reaction-kinds.js';
import { late } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { Icon } from './icon.js';

/** Links to replies that are shown; the others are counted. */
const SHOWN = 12;

/** The address of another post of the same thread, by numbers alone. */
export function pathBetween(from: number, to: number): string {
  const page = pageOf(to);
  return page === pageOf(from) ? `#post-${to}` : `?page=${page}#post-${to}`;
}

function pageOf(number: number): number {
  return Math.max(1, Math.ceil(number / POSTS_PER_PAGE));
}

/** Which post this one answers: its number and nothing else of it. */
export function InReplyTo({ post }: { post: PostDto }) {
  if (post.replyTo === undefined) return null;
  return (
    <p class="in-reply-to small">
      <a href={pathBetween(post.number, post.replyTo)}>{late.posts.inReplyTo(post.replyTo)}</a>
    </p>
  );
}

/** Which posts answer this one. */
export function Replies({ post, replies }: { post: PostDto; replies: readonly number[] }) {
  if (replies.length === 0) return null;
  const left = replies.length - SHOWN;
  return (
    <p class="post-replies small">
      {late.posts.replies(replies.length)}
      {replies.slice(0, SHOWN).map((number) => (
        <span key={number}>
          {' '}
          <a href={pathBetween(post.number, number)}>{late.posts.replyNumber(number)}</a>
        </span>
      ))}
      {left > 0 && ` ${late.posts.moreReplies(left)}`}
    </p>
  );
}

/** How many reacted, by kind, with the way to who they are. */
export function ReactionCounts({ post }: { post: PostDto }) {
  const { reactions = {} } = post;
  const kinds = reactionKinds.filter((kind) => reactions[kind]);
  if (kinds.length === 0) return null;
  return (
    <p class="reaction-counts small">
      <a href={`/p/${post.id}/reactions`}>
        {kinds.map((kind) => (
          <span key={kind}>
            <Icon name={kind} /> {late.posts.reactions[kind]} {reactions[kind]}{' '}
          </span>
        ))}
        <HiddenText>{late.posts.whoReacted(post.number)}</HiddenText>
      </a>
    </p>
  );
}
