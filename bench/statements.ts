import { AsyncLocalStorage } from 'node:async_hooks';
import type { Server } from 'node:http';
import pg from 'pg';

/** A statement as it was sent, with a name where it is prepared once. */
export interface Asked {
  text: string;
  values: unknown[];
  name?: string;
}

/**
 * Writes down every statement that this process sends from now on.
 * @param isWanted asked at each statement
 * @returns ends it, and what was sent meanwhile
 */
export function recordStatements(isWanted: () => boolean = () => true): () => Asked[] {
  const asked: Asked[] = [];
  const { prototype } = pg.Client;
  const real = prototype.query as (this: unknown, ...args: unknown[]) => unknown;
  prototype.query = function (this: unknown, ...args: unknown[]) {
    const given = args[0] as string | { text?: string; values?: unknown[]; name?: string };
    const values = Array.isArray(args[1]) ? (args[1] as unknown[]) : [];
    if (isWanted()) {
      if (typeof given === 'string') asked.push({ text: given, values });
      else if (given.text) asked.push({ text: given.text, values: given.values ?? values, name: given.name });
    }
    return real.apply(this, args);
  } as typeof prototype.query;
  return () => {
    prototype.query = real as typeof prototype.query;
    return asked;
  };
}

/** The same of a server's requests only: not what its jobs ask meanwhile. */
export function recordRequests(server: Server): () => Asked[] {
  const request = new AsyncLocalStorage<true>();
  const listeners = server.listeners('request') as ((...args: unknown[]) => void)[];
  server.removeAllListeners('request');
  server.on('request', (...args) =>
    request.run(true, () => {
      for (const listener of listeners) listener.apply(server, args);
    }),
  );
  const end = recordStatements(() => request.getStore() === true);
  return () => {
    server.removeAllListeners('request');
    for (const listener of listeners) server.on('request', listener);
    return end();
  };
}
