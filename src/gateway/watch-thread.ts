import type { ThreadSyncAnswer } from '../../contract/feed.js';
import { threadSyncInput, watchedThreadInput } from '../../contract/socket.js';
import {
  canSeeInside,
  hasPosted,
  type ThreadFacts,
  threadChangesSince,
  threadFacts,
  toThreadSync,
} from '../forums/index.js';
import { accountIdOf, type Ctx, parseInput } from '../kernel/index.js';
import { AppError, notFound } from '../lib/errors.js';
import type { ForumState, Gates } from './gates.js';
import { joinAuthorised } from './join.js';
import { mayName } from './naming.js';
import { limits } from './options.js';
import { WrittenJson, writtenOnce } from './packets.js';
import type { Presence } from './presence.js';
import type { Room } from './room.js';
import type { GatewaySocket } from './sockets.js';

/** The room key of a watched thread in a socket's own list. */
export const threadKey = (threadId: string): string => `thread:${threadId}`;

/**
 * `thread:sync`: join first, then read, with all who come back to where this reader was; who may read is as true as that read.
 * Answers what changed after the reader's cursor, or that the page must be fetched again.
 */
export async function syncThread(
  ctx: Ctx,
  raw: unknown,
  socket: GatewaySocket,
  gates: Gates,
  presence: Presence,
): Promise<ThreadSyncAnswer | WrittenJson> {
  const input = parseInput(threadSyncInput, raw, ctx.language);
  const { threadId } = input;
  const key = threadKey(threadId);
  if (!socket.data.watches.has(key) && socket.data.watches.size >= limits.watches) {
    throw new AppError('too_many', (words) => words.gateway.watchesTooMuch);
  }
  const joined = await joinAuthorised(
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
  if (!joined) throw new AppError('unavailable', (words) => words.gateway.notJoined);
  const { room, state } = joined;
  const before = socket.data.watches.get(key);
  if (before?.room !== room) {
    before?.leave();
    socket.data.watches.set(key, { room, leave: () => room.leave(socket) });
  }
  const accountId = accountIdOf(ctx.actor);
  const facts = await threadChangesSince(ctx.db, accountId, state.facts, input.after);
  if (!facts || !canSeeInside(ctx.actor, facts).allowed) {
    leaveThread(socket, threadId);
    throw notFound();
  }
  // By what was read before the forum's last change of rules nobody is named.
  const isNaming =
    facts.rules >= (gates.ofThread(threadId)?.rules ?? 0) && mayName(facts.forum, facts.network.anonymity);
  // Also by a second try, where the read failed the first time after the room was joined.
  if (!socket.data.watches.get(key)?.isCounted) bePresent(socket, threadId, room, presence, isNaming);
  if (isNaming && accountId && (await hasPosted(ctx.db, threadId, accountId)))
    presence.name(threadId, accountId);
  return written(toThreadSync(ctx.actor, facts, input));
}

/** What changed is the same message for all who come back to the same place; the rest is the reader's own. */
function written(answer: ThreadSyncAnswer): ThreadSyncAnswer | WrittenJson {
  if (answer.kind === 'reset') return answer;
  const { message, ...own } = answer;
  return new WrittenJson(`${JSON.stringify(own).slice(0, -1)},"message":${writtenOnce(message)}}`);
}

/** Counted from here on, unless the socket has gone or was put out meanwhile. */
function bePresent(
  socket: GatewaySocket,
  threadId: string,
  room: Room,
  presence: Presence,
  mayName: boolean,
): void {
  const key = threadKey(threadId);
  if (!socket.connected || socket.data.watches.get(key)?.room !== room) return;
  const leavePresence = presence.enter(socket, threadId, room, mayName);
  socket.data.watches.set(key, {
    room,
    isCounted: true,
    leave() {
      room.leave(socket);
      leavePresence();
    },
  });
}

/** `thread:leave` */
export async function unwatchThread(ctx: Ctx, raw: unknown, socket: GatewaySocket): Promise<null> {
  leaveThread(socket, parseInput(watchedThreadInput, raw, ctx.language).threadId);
  return null;
}

function leaveThread(socket: GatewaySocket, threadId: string): void {
  const key = threadKey(threadId);
  socket.data.watches.get(key)?.leave();
  socket.data.watches.delete(key);
}

interface ThreadState extends ForumState {
  facts: ThreadFacts;
  epoch: number;
  threadHead: number;
}

/** @throws AppError not_found, for threads that are not there and for those the actor may not know of */
async function check(ctx: Ctx, threadId: string): Promise<ThreadState> {
  const facts = await threadFacts(ctx, threadId);
  if (!facts || !canSeeInside(ctx.actor, facts).allowed) throw notFound();
  const { forum, era, head, access, rules, thread } = facts;
  return { facts, forumId: forum.id, era, head, access, rules, epoch: thread.epoch, threadHead: thread.head };
}
