import type { ForumSyncAnswer } from '../../contract/feed.js';
import { forumSyncInput, watchedForumInput } from '../../contract/socket.js';
import { canReadForum, forumChangesFacts, forumFactsFor, toForumSync } from '../forums/index.js';
import { accountIdOf, type Ctx, parseInput } from '../kernel/index.js';
import { AppError, notFound } from '../lib/errors.js';
import type { ForumState, Gates } from './gates.js';
import { joinAuthorised } from './join.js';
import { limits } from './options.js';
import type { GatewaySocket } from './sockets.js';

const forumKey = (forumId: string): string => `forum:${forumId}`;

/** `forum:sync`: as `thread:sync`, for a forum's list. */
export async function syncForum(
  ctx: Ctx,
  raw: unknown,
  socket: GatewaySocket,
  gates: Gates,
): Promise<ForumSyncAnswer> {
  const input = parseInput(forumSyncInput, raw, ctx.language);
  const { forumId } = input;
  const key = forumKey(forumId);
  if (!socket.data.watches.has(key) && socket.data.watches.size >= limits.watches) {
    throw new AppError('too_many', (words) => words.gateway.watchesTooMuch);
  }
  const joined = await joinAuthorised(
    gates,
    socket,
    gates.of(forumId),
    () => check(ctx, forumId),
    (gate, state) => {
      const list = gate.watchList(state.head);
      list.flush();
      return list.room;
    },
  );
  if (!joined) throw new AppError('unavailable', (words) => words.gateway.notJoined);
  const { room } = joined;
  const before = socket.data.watches.get(key);
  if (before?.room !== room) {
    before?.leave();
    socket.data.watches.set(key, { room, leave: () => room.leave(socket) });
  }
  const facts = await forumChangesFacts(ctx.db, accountIdOf(ctx.actor), forumId, input.after);
  if (!facts || !canReadForum(ctx.actor, facts).allowed) {
    leaveForum(socket, forumId);
    throw notFound();
  }
  return toForumSync(facts, input);
}

/** `forum:leave` */
export async function unwatchForum(ctx: Ctx, raw: unknown, socket: GatewaySocket): Promise<null> {
  leaveForum(socket, parseInput(watchedForumInput, raw, ctx.language).forumId);
  return null;
}

function leaveForum(socket: GatewaySocket, forumId: string): void {
  const key = forumKey(forumId);
  socket.data.watches.get(key)?.leave();
  socket.data.watches.delete(key);
}

/** @throws AppError not_found for anything the actor may not read */
async function check(ctx: Ctx, forumId: string): Promise<ForumState> {
  const facts = await forumFactsFor(ctx.db, accountIdOf(ctx.actor), forumId);
  if (!facts || !canReadForum(ctx.actor, facts).allowed) throw notFound();
  const { era, head, access, rules } = facts;
  return { forumId, era, head, access, rules };
}
