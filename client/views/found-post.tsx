import type { FoundPost } from '../../contract/search.js';
import { page } from '../../text/words.js';
import { HiddenText } from './hidden-text.js';
import { Marked } from './marked.js';
import { nameOf } from './name-of.js';
import { Tag } from './tag.js';
import { Time } from './time.js';
import { writtenIn } from './written-in.js';

/** One thread or reply that was found: what it is, where, by whom, when, and the words around the match. */
export function FoundPostItem({ found }: { found: FoundPost }) {
  const words = page.search;
  const { kind, path, title, excerpt, author, createdAt, forum, network, isLocked, isPinned, replies } =
    found;
  return (
    <li class="found">
      <h3 class="list-title">
        <a href={path}>
          {kind === 'reply' && <HiddenText>{words.replyIn}</HiddenText>}
          <span {...writtenIn(found.titleLanguage)}>
            <Marked pieces={title} />
          </span>
        </a>
      </h3>
      {excerpt.length > 0 && (
        <p class="excerpt" {...writtenIn(found.excerptLanguage)}>
          <Marked pieces={excerpt} />
        </p>
      )}
      <p class="meta">
        <Tag icon="speech">{kind === 'thread' ? words.thread : words.reply}</Tag>{' '}
        {isPinned && <Tag icon="pin">{words.pinned}</Tag>} {isLocked && <Tag icon="lock">{words.locked}</Tag>}{' '}
        <span>{words.by(nameOf(author))}</span> <Time at={createdAt} day />{' '}
        <a href={forum.path}>{words.inForum(forum.name, network.name)}</a>{' '}
        {kind === 'thread' && <span>{words.replies(replies)}</span>}
      </p>
    </li>
  );
}
