import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { PostCommitted } from '../../../contract/forums.js';
import type { NetworkRole } from '../../../contract/networks.js';
import type { Services, SignedIn } from '../../../src/kernel/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildReply,
  buildServices,
  buildThread,
  type ForumWorld,
} from '../../factories/world.js';
import { startApp, startNode } from '../../helpers/app.js';
import { type BrowserOptions, openBrowser } from '../../helpers/chromium.js';
import { signInAs } from '../../helpers/sockets.js';

// A browser, a server and a database share the machine with whatever else runs.
jest.setTimeout(60_000);

const built = join(import.meta.dirname, '../../../dist/assets');

/** The whole site with its built browser files, and a real browser to visit it. */
export type Site = Awaited<ReturnType<typeof openSite>>;

export async function openSite(options: BrowserOptions = {}) {
  // A copy: a build that runs meanwhile renames the files.
  const assetsDir = mkdtempSync(join(tmpdir(), 'convene-e2e-'));
  cpSync(built, assetsDir, { recursive: true });
  const [app, browser] = await Promise.all([startApp({ assetsDir }), openBrowser(options)]);
  let node = { app: app.app, origin: app.origin };
  const port = Number(new URL(app.origin).port);

  let isUp = true;
  async function end(): Promise<void> {
    if (!isUp) return;
    isUp = false;
    node.app.server.closeAllConnections();
    await node.app.close();
  }

  /** A browser in which this person is signed in; a visitor's for null. */
  async function contextFor(
    person: SignedIn | null,
    contextOptions: BrowserContextOptions = {},
  ): Promise<BrowserContext> {
    const context = await browser.newContext({ baseURL: app.origin, ...contextOptions });
    if (person === null) return context;
    const { token } = await signInAs(node.app.services, person);
    await context.addCookies([{ name: 'session', value: token, url: app.origin, httpOnly: true }]);
    return context;
  }

  return {
    origin: app.origin,
    /** The built files, a copy of this site's own. */
    assetsDir,
    /** The use-cases' services of the node that people's browsers talk to: its live messages reach them. */
    get services(): Services {
      return node.app.services;
    },
    /** Services of another process on the same database: what they write is on no live channel here. */
    elsewhere: () => buildServices(app.database.db),
    contextFor,
    async pageFor(person: SignedIn | null, contextOptions: BrowserContextOptions = {}): Promise<Page> {
      return (await contextFor(person, contextOptions)).newPage();
    },
    closePages: browser.closePages,
    /** Ends the node as a crash does: connections are cut. */
    kill: end,
    /** Starts a node again on the same port and database. */
    async startAgain(): Promise<void> {
      node = await startNode(app.database.url, port, { assetsDir });
      isUp = true;
    },
    async close(): Promise<void> {
      await browser.close();
      await end();
      await app.database.close();
      rmSync(assetsDir, { recursive: true });
    },
  };
}

export interface Scene extends ForumWorld {
  thread: PostCommitted['thread'];
  /** Wrote the opening post. */
  ada: SignedIn;
  ben: SignedIn;
  moderator: SignedIn;
}

/** A forum with people in it, and a thread of some length in which Ada and Ben take turns. */
export async function setScene(
  services: Services,
  options: { replies?: number; access?: 'public' | 'members'; title?: string } = {},
): Promise<Scene> {
  const world = await buildForum(services, {
    within: await buildNetwork(services, { name: 'Practice managers' }),
    access: options.access ?? 'public',
    name: 'Staffing',
  });
  const join = (role: NetworkRole, name: string) => buildMember(services, world, role, name);
  const [ada, ben, moderator] = await Promise.all([
    join('member', 'Ada Lund'),
    join('member', 'Ben Moss'),
    join('moderator', 'Mo Reed'),
  ]);
  const { thread } = await buildThread(services, world, {
    author: ada,
    title: options.title ?? 'How do you plan summer leave?',
    body: 'Opening words, with [a link](https://example.org/leave).',
  });
  for (let n = 2; n <= (options.replies ?? 0) + 1; n++) {
    const body = `Words of post ${n}, with [a link](https://example.org/${n}).\n\nA second paragraph, so that it has some height.`;
    await buildReply(services, thread.id, n % 2 === 0 ? ben : ada, body);
  }
  return { ...world, thread, ada, ben, moderator };
}
