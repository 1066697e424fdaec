import type { PostDto } from '../../contract/forums.js';
import type { PersonDto } from '../../contract/people.js';
import type { PresenceMessage, TypingMessage } from '../../contract/socket.js';
import { knownFrom } from '../state/known-people.js';
import { createTypingRoster, presenceWords } from '../state/presence.js';
import { realTimers } from '../state/timers.js';
import { byId } from './dom.js';

/**
 * Who is here and who is typing, one line each. Neither is spoken by screen readers.
 * @param getPosts what is on the page: whom the reader knows is told from it
 */
export function showCompany(
  threadId: string,
  me: string | null,
  getPosts: () => ReadonlyMap<number, PostDto>,
) {
  const write = (id: string, words: string) => {
    const place = byId(id);
    if (place !== null && place.textContent !== words) place.textContent = words;
  };
  const roster = createTypingRoster(realTimers, (words) => write('typing', words));
  return {
    presence(message: PresenceMessage): void {
      const { people, count } = message;
      if (message.threadId === threadId)
        write('presence', presenceWords(people, count, knownFrom(getPosts(), me)));
    },
    typing({ threadId: where, person }: TypingMessage): void {
      if (where === threadId && person.id !== me) roster.heard(person);
    },
    posted: (authorId: PersonDto['id']) => roster.posted(authorId),
    /** Without a connection nobody can be said to be here. */
    clear(): void {
      roster.clear();
      write('presence', '');
    },
  };
}
