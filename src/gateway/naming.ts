import { forumFactsFor, isForEveryone } from '../forums/index.js';
import type { Services } from '../kernel/index.js';
import type { Presence } from './presence.js';

/** Whether people are named among who is here: only in public, and where nobody may post without their name (docs/anonymity.md). */
export function mayName(facts: Parameters<typeof isForEveryone>[0], anonymity: string): boolean {
  return isForEveryone(facts) && anonymity === 'off';
}

/**
 * Follows the rules of forums: names go at once where they change, and come back when it is known that they may.
 * @returns to be told of each change, with the threads that are open here
 */
export function followNaming({ db, log }: Pick<Services, 'db' | 'log'>, presence: Presence) {
  /** The last change of each forum that is being asked about: an older answer counts for nothing. */
  const asked = new Map<string, object>();
  return (forumId: string, threadIds: string[]): void => {
    presence.letName(threadIds, false);
    const turn = {};
    asked.set(forumId, turn);
    forumFactsFor(db, null, forumId)
      .then((facts) => {
        if (asked.get(forumId) !== turn || !facts) return;
        presence.letName(threadIds, mayName(facts.forum, facts.network.anonymity));
      })
      // Without an answer people are counted; whoever comes next brings names back.
      .catch((error: unknown) => log.warn({ err: error }, 'could not ask whether people are named'))
      .finally(() => asked.get(forumId) === turn && asked.delete(forumId));
  };
}
