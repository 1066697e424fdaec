import type { NewcomerDto, UnansweredDto } from '../../contract/desk.js';
import { page } from '../../text/words.js';
import { fill } from './fill.js';
import { nameOf } from './name-of.js';
import { Time } from './time.js';
import { writtenIn } from './written-in.js';

/** Threads that nobody answered, the one that waits longest first. */
export function DeskUnanswered({ threads }: { threads: UnansweredDto[] }) {
  const words = page.desk;
  if (threads.length === 0) return <p>{words.noUnanswered}</p>;
  return (
    <ul class="list">
      {threads.map(({ id, title, language, path, forum, by, at }) => (
        <li key={id}>
          <p>
            <a href={path} {...writtenIn(language)}>
              {title}
            </a>
          </p>
          <p class="meta">
            <span>{words.inForum(forum)}</span> <span>{nameOf(by)}</span> <Time at={at} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Who joined lately and was not greeted. */
export function DeskNewcomers({ newcomers }: { newcomers: NewcomerDto[] }) {
  const words = page.desk;
  if (newcomers.length === 0) return <p>{words.noNewcomers}</p>;
  return (
    <ul class="list">
      {newcomers.map(({ person, joinedAt, post }) => (
        <li key={person.id}>
          <p>
            <a href={`/u/${person.username}`}>{person.name}</a>
          </p>
          <p class="muted small">
            {fill(words.joined, { day: <Time at={joinedAt} day /> })}. {post ? words.wrote : words.silent}
          </p>
          {post && (
            <p class="small">
              <a href={post.path}>{words.goToPost(person.name)}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
