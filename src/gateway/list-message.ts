import type { ForumMessage } from '../../contract/feed.js';
import type { Committed } from '../feed/index.js';

/** What a forum's list learns of a commit: its threads without their posts. */
export function listMessageOf(committed: Committed): ForumMessage {
  const { era, forum, prev, seq, access, threads, departed = [] } = committed;
  const authors = new Set(threads.map((message) => message.change.thread.authorId));
  const people = new Map(
    threads.flatMap(({ change }) => change.people.map((person) => [person.id, person] as const)),
  );
  return {
    era,
    forum,
    prev,
    seq,
    access,
    change: {
      threads: threads.map((message) => message.change.thread).filter(({ id }) => !departed.includes(id)),
      people: [...people.values()].filter((person) => authors.has(person.id)),
      gone: departed,
    },
  };
}
