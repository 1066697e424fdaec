import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import type { Ack } from '../contract/errors.js';
import type { ServerEvents } from '../contract/events.js';
import type { watchCommands } from '../contract/socket.js';
import type { useCaseCommands } from '../src/gateway/index.js';
import { noAnswer, RequestRefused } from './errors.js';
import type { Access } from './request.js';

type Table = typeof watchCommands & typeof useCaseCommands;
export type CommandName = keyof Table;
export type CommandInput<C extends CommandName> = z.input<Table[C]['input']>;
export type CommandOutput<C extends CommandName> = z.output<Table[C]['output']>;

/** The live connection of one program. It comes back by itself after every loss. */
export interface Connection {
  /**
   * Sends a command and waits for its answer.
   * @throws RequestRefused by the site, or `unavailable` after 10 seconds without an answer
   */
  command<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandOutput<C>>;
  /** The answer as it came; rejects where none did. */
  ask<T>(name: string, input: object): Promise<Ack<T>>;
  on<E extends keyof ServerEvents>(event: E, listener: ServerEvents[E]): () => void;
  /** Calls at every connect and loss, and at once where it is connected already. @returns ends the calling */
  follow(state: { connected(): void; disconnected(): void }): () => void;
  close(): void;
}

type AnySocket = Socket<
  Record<string, (...args: never[]) => void>,
  Record<string, (...args: unknown[]) => void>
>;

type Refusal = Error & { data?: { code?: string } };
const isUnauthenticated = (error: Refusal) => error.data?.code === 'unauthenticated';

const ANSWER_MS = 10_000;
/** Before a connection that was refused is tried again. */
const RETRY_MS = 2_000;

/**
 * Opens the live connection.
 * @throws RequestRefused `unauthenticated` for a token that is not good, `unavailable` where nothing answers
 */
export async function openConnection({ url, token }: Access): Promise<Connection> {
  const socket: AnySocket = io(url, {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    auth: token === undefined ? {} : { token },
  });
  await firstConnect(socket);
  // A server that ends a connection on purpose ends the library's own returning too.
  socket.on('disconnect', (reason) => {
    if (reason === ('io server disconnect' as never)) socket.connect();
  });
  // So does one that refuses it for a moment, e.g. while its database is away.
  socket.on('connect_error', ((error: Refusal) => {
    if (socket.active) return;
    if (isUnauthenticated(error)) for (const listener of socket.listeners('session:ended')) listener();
    else moveAfter(RETRY_MS * (0.5 + Math.random()));
  }) as never);
  let moving: ReturnType<typeof setTimeout> | undefined;
  // This node stops: everybody goes to another at a moment of their own.
  socket.on('server:drain', (({ windowMs }: { windowMs: number }) => {
    moveAfter(Math.random() * windowMs);
  }) as never);
  function moveAfter(ms: number): void {
    clearTimeout(moving);
    moving = setTimeout(() => socket.disconnect().connect(), ms);
  }
  const ask = <T>(name: string, input: object): Promise<Ack<T>> => {
    if (!socket.connected) return Promise.reject(noAnswer('There is no connection now.'));
    return socket.timeout(ANSWER_MS).emitWithAck(name, input) as Promise<Ack<T>>;
  };
  return {
    ask,
    async command(name, input) {
      const answer = await ask<CommandOutput<typeof name>>(name, input as object).catch((error: Error) => {
        throw error instanceof RequestRefused ? error : noAnswer('No answer came in time.');
      });
      if (!answer.ok) throw new RequestRefused(answer.error);
      return answer.data;
    },
    on(event, listener) {
      socket.on(event, listener as never);
      return () => socket.off(event, listener as never);
    },
    follow({ connected, disconnected }) {
      socket.on('connect', connected);
      socket.on('disconnect', disconnected);
      if (socket.connected) connected();
      return () => {
        socket.off('connect', connected);
        socket.off('disconnect', disconnected);
      };
    },
    close() {
      clearTimeout(moving);
      socket.disconnect();
    },
  };
}

function firstConnect(socket: AnySocket): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (error: Refusal) => {
      socket.disconnect();
      reject(
        isUnauthenticated(error)
          ? new RequestRefused({ code: 'unauthenticated', message: 'This token is not good.' })
          : noAnswer(`There is no live connection: ${error.message}`),
      );
    };
    socket.once('connect', () => {
      socket.off('connect_error', fail as never);
      resolve();
    });
    socket.once('connect_error', fail as never);
  });
}
