import { setTimeout as wait } from 'node:timers/promises';
import { type Database, query } from '../../src/database/index.js';
import type { Someone, StormWorld } from './world.js';

/** What somebody is in the network, and how far its log and the closed forum's feed are. */
export interface Standing {
  state: string | null;
  /** How many changes of a standing there were in the network, and whose the last one was. */
  events: number;
  latest: string | null;
  access: number;
}

const SETTLE_TRIES = 100;
const TRY_MS = 100;

/** What the database says of standings, whatever was answered. */
export class Standings {
  constructor(
    private readonly db: Database,
    private readonly world: StormWorld,
  ) {}

  /** At one moment of the database. */
  async of({ accountId }: Someone): Promise<Standing> {
    const [row] = await query<Standing>(
      this.db,
      `select (select state from memberships where network_id = $1 and account_id = $2) as state,
         (select count(*)::int from membership_events where network_id = $1) as events,
         (select account_id from membership_events where network_id = $1 order by at desc, id desc limit 1) as latest,
         (select access::int from forum_heads where forum_id = $3) as access`,
      [this.world.networkId, accountId, this.world.closedForumId],
    );
    return row!;
  }

  /**
   * Waits until what was asked for stands in the database, answered or not.
   * @returns the number that it took; null: it did not happen, or something that was asked for before came late, so that the
   * number may be that one's
   */
  async numberOf(
    before: Standing,
    person: Someone,
    isRight: (state: string | null) => boolean,
  ): Promise<number | null> {
    for (let tries = 0; tries < SETTLE_TRIES; tries++) {
      const now = await this.of(person);
      if (now.events > before.events + 1) return null;
      if (now.events > before.events)
        return isRight(now.state) && now.latest === person.accountId ? now.access : null;
      await wait(TRY_MS);
    }
    return null;
  }
}
