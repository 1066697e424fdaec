import { watchedThreadInput } from '../../contract/socket.js';
import { threadFacts } from '../forums/index.js';
import { type Ctx, parseInput } from '../kernel/index.js';
import { AppError, notFound } from '../lib/errors.js';
import type { Gates } from './gates.js';
import { limits } from './options.js';
import type { GatewayServer, GatewaySocket } from './sockets.js';
import { threadKey } from './watch-thread.js';

const lastTyped = new WeakMap<GatewaySocket, number>();

/** `thread:typing`: told to who watches the thread here and on other nodes, by nobody who doesn't. */
export async function tellTyping(
  ctx: Ctx,
  raw: unknown,
  socket: GatewaySocket,
  gates: Gates,
  toOthers: GatewayServer['serverSideEmit'] | null,
): Promise<null> {
  const { threadId } = parseInput(watchedThreadInput, raw, ctx.language);
  if (ctx.actor.kind !== 'account')
    throw new AppError('unauthenticated', (words) => words.gateway.signInToWrite);
  const room = gates.ofThread(threadId)?.threads.get(threadId)?.room;
  if (!room?.has(socket) || !socket.data.watches.has(threadKey(threadId))) {
    throw notFound();
  }
  if (!socket.data.isNamed) return null;
  const now = performance.now();
  if (now - (lastTyped.get(socket) ?? Number.NEGATIVE_INFINITY) < limits.typingMs) return null;
  lastTyped.set(socket, now);
  // Who is not typing where others are would be as telling: in a network with anonymous posts nobody is.
  const thread = await threadFacts(ctx, threadId);
  if (thread?.network.anonymity !== 'off' || !room.has(socket)) return null;
  const person = { id: ctx.actor.accountId, username: ctx.actor.username, name: ctx.actor.name };
  room.emitVolatile('thread:typing', socket, { threadId, person });
  toOthers?.('thread:typing', { room: room.name, threadId, person });
  return null;
}

/** What another node said of typing. The room's name holds forum and epoch: after a move it fits no more. */
export function hearTyping(
  gates: Gates,
  {
    room,
    threadId,
    person,
  }: { room: string; threadId: string; person: { id: string; username: string; name: string } },
): void {
  const watched = gates.ofThread(threadId)?.threads.get(threadId);
  if (watched?.room.name === room) watched.room.emitVolatile('thread:typing', null, { threadId, person });
}
