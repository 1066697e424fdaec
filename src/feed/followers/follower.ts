import type { TransactionQuery } from '../../database/index.js';

/** Which rows a follower asks for: those of one forum after a place, up to a number. */
export interface Stretch {
  forumId: string;
  after: number;
  /** Of the number `after` itself, rows above this id are asked for too; null: none. */
  afterId: string | null;
  until: number;
  limit: number;
}

/** Where a row stands in the order that its follower goes by. */
export interface Place {
  number: number;
  id: string;
}

export interface Handled {
  /** Where to go on in this page, when its work was too much for one transaction; null: all done. */
  resume: string | null;
  /** Called when the effects are committed, and waited for: hints, which are lost if this fails. */
  committed?(): Promise<void>;
}

/**
 * A consumer of the feed: notifications, digests, an index. Its effects and its cursor are committed together, so each
 * row is handled once, whoever is killed and however many run it. Effects outside of the database need a ledger of
 * their own.
 */
export interface Follower<Row extends { place: Place }> {
  /** Unique and lasting: its cursors are kept by it. */
  name: string;
  /** Reads the next rows in their order. Fewer than `limit`: there are no more in this stretch. */
  page(query: TransactionQuery, stretch: Stretch): Promise<Row[]>;
  /** Does the work of a page. @param resume what an earlier call answered for this page; null: its beginning */
  handle(query: TransactionQuery, rows: Row[], resume: string | null): Promise<Handled>;
}
