import type { PostDto } from '../../../contract/forums.js';

/** A write that was acknowledged. */
export interface Acked {
  key: string;
  accountId: string;
  threadId: string;
  postId: string;
  number: number;
  /** When it was sent first, and when the answer came. */
  sentAt: number;
  ackedAt: number;
}

/** What one person's page shows in the end; null: it shows nothing any more. */
export interface Shown {
  accountId: string;
  threadId: string;
  page: { cursor: number; posts: PostDto[] } | null;
  /** How many are here, as this page was told last. */
  present: number | null;
}

/**
 * A live message as it came: which numbers reached whom, when, and when the latest text in it was written (0: none that says so).
 */
export type Received = [accountId: string, threadId: string, seq: number, at: number, saidAt: number];

/** From when to when a page was open. */
export interface Watching {
  accountId: string;
  threadId: string;
  from: number;
  until: number | null;
}

export interface MembersRecord {
  acked: Acked[];
  /** Keys that were sent and refused, or never answered: each is stored once or not at all. */
  open: string[];
  operations: number;
  deliveries: number;
  received: Received[];
  watching: Watching[];
  /** What reached somebody and holds what was not for them. */
  seen: string[];
  /** How often who never reads was put out, and who cuts themselves off did so. */
  cut: number;
  cuts: number;
}

export const record: MembersRecord = {
  acked: [],
  open: [],
  operations: 0,
  deliveries: 0,
  received: [],
  watching: [],
  seen: [],
  cut: 0,
  cuts: 0,
};
