import type { ThreadPageDto } from '../../contract/forums.js';
import { page as words } from '../../text/words.js';
import { Audience } from './audience.js';
import { nameOf } from './name-of.js';
import { ThreadState } from './thread-state.js';
import { Time } from './time.js';
import { titleMark } from './title-mark.js';
import { writtenIn } from './written-in.js';

/** What the thread is, who started it, who can read it, and how it stands. */
export function ThreadHeader({ page }: { page: ThreadPageDto }) {
  const starter = page.people.find((person) => person.id === page.thread.authorId);
  return (
    <div class="page-title thread-title">
      <h1 id="thread-title" {...writtenIn(page.thread.language ?? page.forum.language)}>
        {page.thread.title}
      </h1>
      <div class="row">
        <p class="muted">
          {words.thread.startedBy(nameOf(starter))} <Time at={page.thread.createdAt} />
          <span id="title-mark">{titleMark(page.thread)}</span>
        </p>
        <div id="audience">
          <Audience access={page.forum.access} networkName={page.network.name} />
        </div>
      </div>
      <div class="row thread-live">
        <span id="thread-state" class="row">
          <ThreadState thread={page.thread} forumSlow={page.forum.slowSeconds} />
        </span>{' '}
        <span id="presence" class="muted" />
      </div>
    </div>
  );
}
