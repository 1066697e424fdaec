import { type HeldLineDto, HOLD_LIMITS, type OwnHoldDto } from '../../../contract/holds.js';
import { presentForum, presentNetworkRef, threadPath } from '../../forums/index.js';
import type { HoldRow } from '../queries/rows.js';

const HOUR_MS = 3_600_000;

/** Where its writer finds a held text. */
export const heldPath = (id: string): string => `/held#held-${id}`;

function placeOf({ network, forum, threadId, threadTitle }: HoldRow) {
  const { id, name, path } = presentForum(forum, network);
  const title = threadTitle ?? '';
  return {
    network: presentNetworkRef(network),
    forum: { id, name, path },
    thread: threadId === null ? null : { id: threadId, title, path: threadPath({ id: threadId, title }) },
  };
}

/** @param isReadable what its place is written in may be told */
function textOf(row: HoldRow, isReadable: boolean) {
  const { id, kind, title, html, postId, why, heldAt, level, revision, language } = row;
  const postPath = postId === null ? null : `/p/${postId}`;
  const ofThread = isReadable ? (row.threadLanguage ?? row.forum.language) : null;
  const ofForum = isReadable ? row.forum.language : null;
  // As it will be when it is let through: a reply that says nothing is as its thread.
  const written = language ?? (kind === 'reply' ? ofThread : ofForum);
  return {
    ...{ id, kind, title, html, postPath, why, level, revision },
    heldAt: heldAt.toISOString(),
    language: written,
    titleLanguage: kind === 'thread' ? written : ofThread,
  };
}

export type OwnRow = HoldRow & { position: number | null; isReadable: boolean };

/** A held text for its writer. */
export function presentOwnHold(row: OwnRow): OwnHoldDto {
  const { source, state, position, decidedAt, rule, words, level, raisedAt, heldAt, waitHours } = row;
  const since = (raisedAt ?? heldAt).getTime();
  const passesOn = state === 'waiting' && level !== 'site';
  return {
    ...textOf(row, row.isReadable),
    ...{ source, ownLanguage: row.language, state, position, rule, words, isAnonymous: row.isAnonymous },
    place: row.isReadable ? placeOf(row) : null,
    decidedAt: decidedAt?.toISOString() ?? null,
    ruleSays: row.found?.rule ?? null,
    passesOnAt: passesOn ? new Date(since + waitHours * HOUR_MS).toISOString() : null,
  };
}

export type LineRow = HoldRow & { authorPosts: number };

/** A held text for those who decide. @param readerId who reads it */
export function presentHeldLine(row: LineRow, readerId: string, now: Date): HeldLineDto {
  const { state, author, authorPosts, found, decidedAt, decider, words } = row;
  return {
    ...textOf(row, true),
    ...placeOf(row),
    ...{ state, author, authorPosts },
    found: found && { rule: found.rule, matched: found.matched },
    isOwn: row.authorId === readerId,
    decision: decidedAt && {
      by: decider,
      at: decidedAt.toISOString(),
      words,
      canUndo: canUndo(row, readerId, now),
    },
  };
}

/** Whoever refused takes it back for a while. */
export function canUndo(
  { state, decidedBy, decidedAt }: Pick<HoldRow, 'state' | 'decidedBy' | 'decidedAt'>,
  actorId: string,
  now: Date,
): boolean {
  if (state !== 'refused' || decidedBy !== actorId || decidedAt === null) return false;
  return now.getTime() - decidedAt.getTime() < HOLD_LIMITS.undoMinutes * 60_000;
}
