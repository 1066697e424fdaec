import { Fragment, type VNode } from 'preact';
import type { PostDto } from '../../contract/forums.js';
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
  /** For scripts: `data-action`. */
  name: string;
  text: string;
  icon: IconName;
  path: string;
  /** Between the text and "post 12". */
  about?: string;
}

const link: Action = { name: 'link', text: 'Link', icon: 'link', path: '', about: 'to' };
const edit: Action = { name: 'edit', text: 'Edit', icon: 'pencil', path: '/edit' };
const unread: Action = {
  name: 'unread',
  get text() {
    return live.reading.markUnread;
  },
  icon: 'unread',
  path: '/unread',
};
const remove: Action = { name: 'remove', text: 'Remove', icon: 'remove', path: '/remove' };
const erase: Action = { name: 'delete', text: 'Delete', icon: 'bin', path: '/delete' };
const restore: Action = { name: 'restore', text: 'Restore', icon: 'restore', path: '/restore' };
const history: Action = {
  name: 'history',
  text: 'Earlier versions',
  icon: 'clock',
  path: '/history',
  about: 'of',
};

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
          {action.text}
          <HiddenText>{` ${action.about ?? ''} post ${post.number}`.replace('  ', ' ')}</HiddenText>
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
              More<HiddenText>{` for post ${post.number}`}</HiddenText>
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
