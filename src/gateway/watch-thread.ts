import type { ThreadSyncAnswer } from '../../contract/feed.js';
import { threadSyncInput, watchedThreadInput } from '../../contract/socket.js';
import {
  canSeeInside,
  hasPosted,
  type ThreadFacts,
  threadChangesFacts,
  threadFacts,
  toThreadSync,
} from '../forums/index.js';
import { accountIdOf, type Ctx, parseInput } from '../kernel/index.js';
import { AppError, notFound } from '../lib/errors.js';
import type { ForumState, Gates } from './gates.js';
import { joinAuthorised } from './join.js';
import { limits } from './options.js';
import type { Presence } from './presence.js';
import type { GatewaySocket } from './sockets.js';

/** The room key of a watched thread in a socket's own list. */
export const threadKey = (threadId: string): string => `thread:${threadId}`;

/**
 * `thread:sync`: join first, then read; authorisation and changes in one statement.
 * Answers what changed after the reader's cursor, or that the page must be fetched again.
 */
export async function syncThread(
  ctx: Ctx,
  raw: unknown,
  socket: GatewaySocket,
  gates: Gates,
  presence: Presence,
): Promise<ThreadSyncAnswer> {
  const input = parseInput(threadSyncInput, raw);
  const { threadId } = input;
  const key = threadKey(threadId);
  if (!socket.data.watches.has(key) && socket.data.watches.size >= limits.watches) {
    throw new AppError('too_many', 'This page watches too much at once. Close something first.');
  }
  const room = await joinAuthorised(
    gates,
    socket,
    gates.ofThread(threadId),
    () => check(ctx, threadId),
    (gate, state) => {
      const watched = gate.watchThread(threadId, state.epoch, state.threadHead);
      watched.flush();
      return watched.room;
    },
  );
  if (!room) throw new AppError('unavailable', 'Could not join now. Please try again.');
  const before = socket.data.watches.get(key);
  if (before?.room !== room) {
    before?.leave();
    const leavePresence = presence.enter(socket, threadId, room);
    const leave = () => {
      room.leave(socket);
      leavePresence();
    };
    socket.data.watches.set(key, { room, leave });
  }
  const facts = await threadChangesFacts(ctx.db, accountIdOf(ctx.actor), threadId, input.after);
  if (!facts || !canSeeInside(ctx.actor, facts).allowed) {
    leaveThread(socket, threadId);
    throw notFound();
  }
  if (await isNamed(ctx, facts)) presence.name(socket, threadId);
  return toThreadSync(facts, input);
}

/** `thread:leave` */
export async function unwatchThread(_ctx: Ctx, raw: unknown, socket: GatewaySocket): Promise<null> {
  leaveThread(socket, parseInput(watchedThreadInput, raw).threadId);
  return null;
}

function leaveThread(socket: GatewaySocket, threadId: string): void {
  const key = threadKey(threadId);
  socket.data.watches.get(key)?.leave();
  socket.data.watches.delete(key);
}

interface ThreadState extends ForumState {
  epoch: number;
  threadHead: number;
}

/** @throws AppError not_found, for threads that are not there and for those the actor may not know of */
async function check(ctx: Ctx, threadId: string): Promise<ThreadState> {
  const facts = await threadFacts(ctx, threadId);
  if (!facts || !canSeeInside(ctx.actor, facts).allowed) throw notFound();
  const { forum, era, head, access, thread } = facts;
  return { forumId: forum.id, era, head, access, epoch: thread.epoch, threadHead: thread.head };
}

/** Only people who have written in a public thread are named as present; everyone else is counted (K23). */
async function isNamed(ctx: Ctx, facts: ThreadFacts): Promise<boolean> {
  const accountId = accountIdOf(ctx.actor);
  if (accountId === null || facts.forum.access !== 'public') return false;
  return hasPosted(ctx.db, facts.thread.id, accountId);
}
