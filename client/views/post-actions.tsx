import { Fragment, type VNode } from 'preact';
import type { PostDto } from '../../contract/forums.js';
import type { LiveWords } from '../../text/shape.js';
import { live } from '../../text/words.js';
import { Disclosure } from './disclosure.js';
import { HiddenText } from './hidden-text.js';
import { Icon, type IconName } from './icon.js';
import type { PostViewer } from './viewer.js';

interface Props {
  post: PostDto;
  viewer: PostViewer;
  isLocked?: boolean;
}

interface Action {
  /** For scripts, as `data-action`; and its words in the catalogue. */
  name: Exclude<keyof LiveWords['post']['actions'], 'more'>;
  icon: IconName;
  path: string;
}

const link: Action = { name: 'link', icon: 'link', path: '' };
const edit: Action = { name: 'edit', icon: 'pencil', path: '/edit' };
const unread: Action = { name: 'unread', icon: 'restore', path: '/unread' };
const remove: Action = { name: 'remove', icon: 'remove', path: '/remove' };
const erase: Action = { name: 'delete', icon: 'bin', path: '/delete' };
const restore: Action = { name: 'restore', icon: 'restore', path: '/restore' };
const history: Action = { name: 'history', icon: 'clock', path: '/history' };

/** What this viewer can do with a post, as links. On a narrow screen three fit in a row; the rest fold away. */
export function PostActions({ post, viewer, isLocked }: Props) {
  const { first, rest: others } = actionsFor({ post, viewer, isLocked });
  if (first.length === 0) return null;
  const rest = viewer.accountId === null || post.state !== 'visible' ? others : [...others, unread];
  const item = (action: Action): VNode => (
    <Fragment key={action.name}>
      <a href={`/p/${post.id}${action.path}`} data-action={action.name}>
        <Icon name={action.icon} />
        <span>
          {live.post.actions[action.name]}
          <HiddenText>{live.post.which[action.name](post.number)}</HiddenText>
        </span>
      </a>{' '}
    </Fragment>
  );
  return (
    <div class="post-actions">
      {first.map(item)}
      {rest.length > 0 && (
        <Disclosure
          summary={
            <span>
              {live.post.actions.more}
              <HiddenText>{live.post.which.more(post.number)}</HiddenText>
            </span>
          }
        >
          {rest.map(item)}
        </Disclosure>
      )}
    </div>
  );
}

/** Pure, from neutral rows and the viewer: the server checks each of them again. */
export function actionsFor({ post, viewer, isLocked }: Props): { first: Action[]; rest: Action[] } {
  const isOwn = viewer.accountId !== null && viewer.accountId === post.authorId;
  if (post.state === 'deleted') return { first: [], rest: [] };
  if (post.state === 'removed') return { first: viewer.canModerate ? [restore] : [], rest: [] };
  const all = [
    ...(isOwn && !isLocked ? [edit] : []),
    ...(viewer.canModerate && !isOwn ? [remove] : []),
    link,
    ...(post.editedAt ? [history] : []),
    ...(isOwn ? [erase] : []),
  ];
  return all.length <= 3 ? { first: all, rest: [] } : { first: all.slice(0, 2), rest: all.slice(2) };
}
