import type { PostDto } from '../../contract/forums.js';
import type { PostMarks } from '../../contract/marks.js';
import type { AuthorDto } from '../../contract/people.js';
import { late, live } from '../../text/words.js';
import { isOwn } from './is-own.js';
import { nameOf } from './name-of.js';
import { PostActions } from './post-actions.js';
import { PostHeader } from './post-header.js';
import { InReplyTo, ReactionCounts, Replies } from './post-links.js';
import { PostPending } from './post-pending.js';
import { ServerHtml } from './server-html.js';
import type { PostViewer } from './viewer.js';

export interface PostViewProps {
  post: PostDto;
  person: AuthorDto | undefined;
  viewer: PostViewer;
  /** The thread is locked: editing is closed to its authors. */
  isLocked?: boolean;
  /** What the viewer did with it. */
  marks?: PostMarks;
  /** The viewer ignores its author: it folds to one line. */
  isIgnored?: boolean;
  /** The version that the viewer saw, where it was edited since. */
  editedFrom?: number;
  /** Numbers of the posts that answer it. */
  replies?: readonly number[];
  /** What its forum is written in. */
  language?: string | null;
  /** For a post of one's own that the server has not answered for. It has no number and no address yet. */
  pending?: 'sending' | 'failed' | 'queued';
  pendingMessage?: string;
  /** Where the rules stand that have to be accepted first. */
  pendingRules?: string;
}

/**
 * One post: the inside of its `<li>`. The same on the server and in the browser, from a neutral row and the viewer.
 * `html` was sanitised where it was written and comes from the server only.
 */
export function PostView(props: PostViewProps) {
  if (!props.isIgnored || props.post.state !== 'visible') return <PostArticle {...props} />;
  return (
    <details class="ignored">
      <summary>{late.posts.ignoredPost}</summary>
      <PostArticle {...props} />
    </details>
  );
}

function PostArticle(props: PostViewProps) {
  const { post, person, viewer, isLocked, pending, pendingMessage, pendingRules, replies = [] } = props;
  const titleId = pending ? `post-title-${post.id}` : `post-${post.number}-title`;
  return (
    <article aria-labelledby={titleId}>
      {pending && <PostPending pending={pending} message={pendingMessage} rules={pendingRules} />}
      <PostHeader
        post={post}
        person={person}
        titleId={titleId}
        isPending={pending !== undefined}
        editedFrom={props.editedFrom}
        isOwn={isOwn(viewer, post.authorId)}
      />
      <InReplyTo post={post} />
      {post.state === 'visible' ? (
        <ServerHtml
          class="post-body prose"
          html={post.html ?? ''}
          language={post.language ?? props.language}
        />
      ) : (
        <Gone post={post} viewer={viewer} />
      )}
      <Replies post={post} replies={replies} />
      <ReactionCounts post={post} />
      {!pending && (
        <PostActions
          post={post}
          viewer={viewer}
          isLocked={isLocked}
          authorName={nameOf(person)}
          marks={props.marks}
          isIgnored={props.isIgnored}
        />
      )}
    </article>
  );
}

/** Attributes of a post's `<li>`, for the server's list and for a post that arrives live. */
export function postItemAttributes(post: Pick<PostDto, 'number'>) {
  return { id: `post-${post.number}`, class: 'post' };
}

function Gone({ post, viewer }: Pick<PostViewProps, 'post' | 'viewer'>) {
  if (post.state === 'deleted') return <p class="post-body post-gone">{live.post.deleted}</p>;
  return (
    <p class="post-body post-gone">
      {post.isUnderReview ? live.post.hidden : live.post.removed}
      {isOwn(viewer, post.authorId) && (
        <>
          {' '}
          <a href="/notices">{live.post.readWhy}</a>.
        </>
      )}
    </p>
  );
}
