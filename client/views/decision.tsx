import type { ModerationEntryDto } from '../../contract/moderation.js';
import { HiddenText } from './hidden-text.js';
import { Time } from './time.js';

const verbs: Record<string, string> = {
  'post.removed': 'removed',
  'post.restored': 'put back',
  'thread.locked': 'locked the thread',
  'thread.unlocked': 'unlocked the thread',
  'thread.pinned': 'pinned the thread',
  'thread.unpinned': 'unpinned the thread',
  'thread.renamed': 'renamed the thread',
};

interface Props {
  entry: ModerationEntryDto;
  /** The reader is the one it is about: "your post". */
  isMine?: boolean;
}

/** One decision of a moderator: what, why, by which role, when, and where. */
export function Decision({ entry, isMine }: Props) {
  return (
    <li id={`entry-${entry.id}`}>
      <h3 class="list-title">
        {who(entry)} {what(entry, isMine)}
        {entry.threadTitle && <> {inThread(entry)}</>}
      </h3>
      <p>
        <strong>Reason:</strong> {entry.reason || 'none given'}
      </p>
      <p class="meta">
        <Time at={entry.at} />{' '}
        {entry.path && (
          <a href={entry.path}>
            {entry.postNumber === null ? 'Go to the thread' : `Go to post ${entry.postNumber}`}
            <HiddenText>{` of ${entry.threadTitle ?? 'the thread'}`}</HiddenText>
          </a>
        )}
      </p>
    </li>
  );
}

function who(entry: ModerationEntryDto): string {
  const role = `${entry.actorRole.startsWith('n') || entry.actorRole.startsWith('s') ? 'A' : 'An'} ${entry.actorRole}`;
  return entry.actor ? `${entry.actor.name} (${entry.actorRole})` : role;
}

function what(entry: ModerationEntryDto, isMine: boolean | undefined): string {
  const verb = verbs[entry.action] ?? entry.action;
  if (entry.postNumber === null) return verb;
  return `${verb} ${isMine ? 'your post' : 'post'} ${entry.postNumber}`;
}

function inThread(entry: ModerationEntryDto): string {
  return entry.postNumber === null ? `“${entry.threadTitle}”` : `in “${entry.threadTitle}”`;
}
