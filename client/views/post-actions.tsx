import { Fragment, type VNode } from 'preact';
import type { PostDto } from '../../contract/forums.js';
import type { PostMarks } from '../../contract/marks.js';
import { noMarks, type ReactionKind, reactionKinds } from '../../contract/reaction-kinds.js';
import type { LiveWords } from '../../text/shape.js';
import { late, live } from '../../text/words.js';
import { Disclosure } from './disclosure.js';
import { HiddenText } from './hidden-text.js';
import type { IconName } from './icon.js';
import { isOwn } from './is-own.js';
import { drawn, ToggleAct } from './toggle-act.js';
import type { PostViewer } from './viewer.js';

interface Props {
  post: PostDto;
  viewer: PostViewer;
  isLocked?: boolean;
  authorName?: string;
  marks?: PostMarks;
  isIgnored?: boolean;
}

interface Action {
  /** For scripts, as `data-action`; and its words in the catalogue. */
  name: Exclude<keyof LiveWords['post']['actions'], 'more'>;
  icon: IconName;
  path: string;
}

const edit: Action = { name: 'edit', icon: 'pencil', path: '/edit' };
const unread: Action = { name: 'unread', icon: 'restore', path: '/unread' };
const remove: Action = { name: 'remove', icon: 'remove', path: '/remove' };
const reword: Action = { name: 'reword', icon: 'pencil', path: '/reword' };
const erase: Action = { name: 'delete', icon: 'bin', path: '/delete' };
const restore: Action = { name: 'restore', icon: 'restore', path: '/restore' };
const decideCase: Action = { name: 'decideCase', icon: 'flag', path: '/case' };
const report: Action = { name: 'report', icon: 'flag', path: '' };
const askToQuote: Action = { name: 'askToQuote', icon: 'speech', path: '/ask-to-quote' };
const history: Action = { name: 'history', icon: 'clock', path: '/history' };

/**
 * What this viewer can do with a post, as links. On a narrow screen three fit in a row; the rest fold away. There are
 * hundreds on a page, so each is one element: the stylesheet draws its icon on it.
 */
export function PostActions(props: Props) {
  const { post, viewer, isLocked } = props;
  const { first, rest: others } = actionsFor({ post, viewer, isLocked });
  const isOpen = post.state === 'visible' && viewer.accountId !== null;
  const canReact = isOpen && !isOwn(viewer, post.authorId);
  const canReply = isOpen && viewer.cannotReply === null && !isLocked;
  const canCopy = post.state === 'visible';
  if (first.length === 0 && !canCopy) return null;
  if (first.length === 0 && !isOpen) return <div class="to-copy" {...filledLater} />;
  const rest = viewer.accountId === null || post.state !== 'visible' ? others : [...others, unread];
  const item = (action: Action): VNode => (
    <Fragment key={action.name}>
      <a
        href={action === report ? `/report?post=${post.id}` : `/p/${post.id}${action.path}`}
        rel={action === report ? 'nofollow' : undefined}
        class={drawn(action.icon)}
        data-action={action.name}
      >
        {live.post.actions[action.name]}
        <HiddenText>{live.post.which[action.name](post.number)}</HiddenText>
      </a>{' '}
    </Fragment>
  );
  return (
    <div class="post-actions">
      {canReact && reaction(props, 'thanks')}
      {canReply && answer(props, 'reply')}
      {first.map(item)}
      {canCopy && !isOpen && <span class="to-copy" {...filledLater} />}
      {(rest.length > 0 || isOpen) && (
        <Disclosure
          summary={
            <>
              {live.post.actions.more}
              <HiddenText>{live.post.which.more(post.number)}</HiddenText>
            </>
          }
        >
          {canReact && reactionKinds.slice(1).map((kind) => reaction(props, kind))}
          {canReply && answer(props, 'quote')}
          {isOpen && bookmark(props)}
          {isOpen && copyLink(post)}
          {rest.map(item)}
          {canReact && ignore(props)}
        </Disclosure>
      )}
    </div>
  );
}

/** Pure, from neutral rows and the viewer: the server checks each of them again. */
export function actionsFor({ post, viewer, isLocked }: Props): { first: Action[]; rest: Action[] } {
  const own = isOwn(viewer, post.authorId);
  if (post.state === 'deleted') return { first: [], rest: [] };
  // What is hidden until its case is decided comes back by that decision.
  if (post.state === 'removed') {
    const [act, isTheirs] = post.isUnderReview ? [decideCase, !own] : [restore, true];
    return { first: viewer.canModerate && isTheirs ? [act] : [], rest: [] };
  }
  const isOpen = viewer.accountId !== null;
  const all = [
    ...(own && !isLocked ? [edit] : []),
    ...(viewer.canModerate && !own ? [remove, reword] : []),
    ...(post.editedAt ? [history] : []),
    ...(isOpen && !own ? [askToQuote] : []),
    ...(own ? [erase] : [report]),
  ];
  // Whoever is signed in has the answers to a post in front.
  if (isOpen) {
    const front = all.filter(({ name }) => name === 'edit' || name === 'remove');
    return { first: front, rest: all.filter((action) => !front.includes(action)) };
  }
  return all.length <= 3 ? { first: all, rest: [] } : { first: all.slice(0, 2), rest: all.slice(2) };
}

function answer({ post }: Props, name: 'reply' | 'quote') {
  const about = name === 'reply' ? late.posts.toPost : late.posts.thePost;
  return (
    <Fragment key={name}>
      <a
        href={`/p/${post.id}/${name}`}
        class={drawn(name === 'reply' ? 'reply' : 'speech')}
        data-action={name}
        rel="nofollow"
      >
        {late.posts[name]}
        <HiddenText>{about(post.number)}</HiddenText>
      </a>{' '}
    </Fragment>
  );
}

/**
 * Where a script puts the button that copies a link, for those who have no other acts (client/islands/copy-buttons.ts).
 * Whatever stands in it the view leaves alone. Its room is there from the start, so that nothing moves.
 */
const filledLater = { dangerouslySetInnerHTML: { __html: '' } };

/** Needs a script, and is shown where one runs. The post's number is the link that needs none. */
function copyLink(post: PostDto) {
  return (
    <>
      <button type="button" class={`toggle ${drawn('link')}`} data-action="copy" hidden>
        {late.postTools.copyLink}
        <HiddenText>{late.postTools.toPost(post.number)}</HiddenText>
      </button>{' '}
    </>
  );
}

function reaction({ post, marks = noMarks }: Props, kind: ReactionKind) {
  const isOn = marks.reactions.includes(kind);
  return (
    <ToggleAct key={kind} post={post} act="react" name="reaction" value={kind} isOn={isOn} icon={kind}>
      {late.posts.reactions[kind]}
      <HiddenText>{late.posts.reactionTo[kind](post.number)}</HiddenText>
    </ToggleAct>
  );
}

function bookmark({ post, marks = noMarks }: Props) {
  const { isBookmarked } = marks;
  return (
    <ToggleAct post={post} act="bookmark" name="bookmark" value="it" isOn={isBookmarked} icon="bookmark">
      {late.posts.bookmark}
      <HiddenText>{late.posts.thePost(post.number)}</HiddenText>
    </ToggleAct>
  );
}

function ignore({ post, authorName = '', isIgnored = false }: Props) {
  const words = isIgnored ? late.posts.stopIgnoring(authorName) : late.posts.ignore(authorName);
  return (
    <ToggleAct post={post} act="ignore" name="ignore" value="author" isOn={isIgnored} icon="remove" isPlain>
      {words}
    </ToggleAct>
  );
}
