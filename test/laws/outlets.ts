import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { threadVersion } from '../../src/forums/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { apiRoutes, pageRoutes } from '../../src/web/index.js';
import type { RunningApp } from '../helpers/app.js';
import { connect, recordFrames, sendOk, signInAs } from '../helpers/sockets.js';

/** Every address that something can be read at, as patterns: the tables of routes, the feeds and the site maps. */
export const everyOutlet = [
  ...apiRoutes.filter(({ method }) => method === 'get').map(({ path }) => `/api/v1${path}`),
  ...pageRoutes.filter(({ method }) => method === 'get').map(({ path }) => path),
  '/t/:threadId/feed.atom',
  '/n/:network/f/:forum/feed.atom',
  '/sitemap.xml',
  '/n/:network/sitemap.xml',
];

/** A log of everything, and its lines. */
export function keptLog(): { log: Services['log']; lines: string[] } {
  const lines: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  return { log: createLogger('trace', stream), lines };
}

export interface Visit {
  pattern: string;
  path: string;
  /** Null: a visitor. */
  person: SignedIn | null;
  /** The answer's headers and text. */
  said: string;
}

export const nameOf = (person: SignedIn | null): string => person?.name ?? 'a visitor';

/** Reads every address of some patterns as everybody. What `ids` does not name leads nowhere. */
export async function crawlOutlets(
  { app, people, ids }: { app: RunningApp; people: (SignedIn | null)[]; ids: Record<string, string> },
  patterns: string[],
  visit: (visit: Visit) => void,
): Promise<void> {
  const nowhere = randomUUID();
  for (const person of people) {
    const headers: Record<string, string> = person
      ? { cookie: (await signInAs(app.app.services, person)).cookie }
      : {};
    for (const pattern of patterns) {
      const path = pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? nowhere);
      const answer = await app.browser().send(path, { headers });
      visit({ pattern, path, person, said: `${[...answer.headers].join('\n')}\n${await answer.text()}` });
    }
  }
}

/** Has a thread open as somebody, from the given cursor on. @returns what their screen is sent, growing */
export async function watchThread(
  { app, origin }: RunningApp,
  person: SignedIn | null,
  at: { threadId: string; epoch: number; after: number },
): Promise<string[]> {
  const client = await connect(origin, person ? (await signInAs(app.services, person)).cookie : undefined);
  const { era } = (await threadVersion(app.services.db, at.threadId))!;
  await sendOk(client, 'thread:sync', { ...at, era });
  return recordFrames(client);
}
