import type { z } from 'zod';
import { type NetworkAct, type NetworkActDetails, networkActs } from '../../../contract/network-log.js';
import type { TransactionQuery } from '../../database/index.js';
import { uuidSource } from '../../lib/ids.js';

interface About {
  networkId: string;
  /** Null: what the site does by itself, on a clock, and what its reviewers decided: the register's log has who. */
  actorId: string | null;
  /** Whom or what it is about. A line about a forum is read by those only who may know of the forum. */
  subject?: { forumId?: string; accountId?: string; thingId?: string };
  /** When; left out: the database's now. */
  at?: Date;
}

type Details<A extends NetworkAct> = string extends keyof NetworkActDetails<A>
  ? { details?: undefined }
  : { details: NetworkActDetails<A> };

/** A line for a network's log: an act of `networkActs` with its details. */
export type NewNetworkEvent = { [A in NetworkAct]: About & { act: A } & Details<A> }[NetworkAct];

/** SQL: writes the lines that the parameter has as JSON (`networkEventsJson`). May be a common table expression. */
export const insertNetworkEvents = (json: string, from = ''): string => `
  insert into network_events (id, network_id, at, actor_id, act, forum_id, account_id, thing_id, details)
  select e.id, e.network_id, coalesce(e.at, now()), e.actor_id, e.act, e.forum_id, e.account_id, e.thing_id, e.details
  from ${from && `${from}, `}jsonb_to_recordset(${json}::jsonb) as e(id uuid, network_id uuid, at timestamptz, actor_id uuid,
    act text, forum_id uuid, account_id uuid, thing_id uuid, details jsonb)`;

/** The lines as `insertNetworkEvents` takes them. @throws ZodError for details that the act doesn't have */
export function networkEventsJson(events: NewNetworkEvent[]): string {
  return JSON.stringify(
    events.map(({ networkId, actorId, act, subject = {}, details = {}, at }) => {
      const schema: z.ZodObject = networkActs[act].details;
      return {
        id: uuidSource.next(),
        network_id: networkId,
        at: at ?? null,
        actor_id: actorId,
        act,
        forum_id: subject.forumId ?? null,
        account_id: subject.accountId ?? null,
        thing_id: subject.thingId ?? null,
        details: schema.parse(details),
      };
    }),
  );
}

/**
 * Writes a line into a network's log, in the transaction of the act itself: what is taken back leaves no line.
 * Acts that the logs of standings, of rooms or of moderation keep are not written here too.
 */
export async function writeNetworkEvent(write: TransactionQuery, event: NewNetworkEvent): Promise<void> {
  await writeNetworkEvents(write, [event]);
}

/** The same for several lines, in their order. */
export async function writeNetworkEvents(write: TransactionQuery, events: NewNetworkEvent[]): Promise<void> {
  if (events.length > 0) await write(insertNetworkEvents('$1'), [networkEventsJson(events)]);
}
