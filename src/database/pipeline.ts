import type { QueryConfig, QueryResult } from 'pg';
import type { Database } from './database.js';
import { lendConnection } from './lend-connection.js';

/** Reads that follow each other on one connection: the last waits for all before it. */
const MOST = 12;

interface Asked {
  read: QueryConfig;
  resolve(result: QueryResult): void;
  reject(error: unknown): void;
}

const turns = new WeakMap<Database, Asked[]>();

/**
 * Runs a read with those that are asked in the same turn of the loop: they go out in one write on one connection, one after
 * the other, each with an answer or an error of its own. Telling Postgres of a statement costs a node as much as all else it
 * does with it, and a page asks a dozen. Only for what is quick and waits for nobody's lock: those behind it would wait, too, and
 * whoever holds the lock could be waiting for one of them.
 */
export function pipelined(db: Database, read: QueryConfig): Promise<QueryResult> {
  return new Promise((resolve, reject) => {
    const asked = { read, resolve, reject };
    const turn = turns.get(db);
    if (turn) {
      turn.push(asked);
      return;
    }
    const all = [asked];
    turns.set(db, all);
    // What is gathered from many who ask is itself asked at the end of a turn: it is waited for.
    setImmediate(() => setImmediate(() => close(db, all)));
  });
}

function close(db: Database, all: Asked[]): void {
  turns.delete(db);
  for (let from = 0; from < all.length; from += MOST) void send(db, all.slice(from, from + MOST));
}

async function send(db: Database, asked: Asked[]): Promise<void> {
  try {
    await lendConnection(db, async (client, discard) => {
      const { stream } = client.connection;
      stream.cork();
      const answers = asked.map(({ read, resolve, reject }) =>
        client.query(read).then(resolve, (error: Error) => {
          // Whoever asks anew is to get an answer. A statement that a connection has prepared stays as it was: one whose
          // columns' types have changed since fails there for ever (0A000).
          discard(error);
          reject(error);
        }),
      );
      stream.uncork();
      await Promise.all(answers);
    });
  } catch (error) {
    // There was no connection to be had.
    for (const { reject } of asked) reject(error);
  }
}

const writing = /\b(?:insert|update|delete|merge|lock|share|nextval|set_config|pg_advisory\w*)\b/i;
const known = new Map<string, boolean>();

/** Whether a statement only reads, and so waits for no row's lock. @param name unique per text */
export function onlyReads(name: string, text: string): boolean {
  let answer = known.get(name);
  if (answer === undefined) {
    answer = !writing.test(text);
    known.set(name, answer);
  }
  return answer;
}
