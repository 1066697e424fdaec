import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getAt } from '../ask.js';
import type { Findings } from '../findings.js';
import type { StormWorld } from '../world.js';

/** Pages for people, beside every GET that the API's own description names. */
const pages = [
  '/',
  '/networks',
  '/n/:slug',
  '/n/:slug/:forum',
  '/t/:threadId',
  '/search?q=:token',
  '/sitemap.xml',
];

interface Crawl {
  port: number;
  world: StormWorld;
  /** A post of the closed thread, and one without a name in it. */
  postId: string;
  namelessPostId: string | null;
  logs: string[];
}

/**
 * Asks for everything that can be asked for, as a visitor and as somebody who is no member, with the ids of the closed forum: no
 * answer holds its words. As a member, for what was written without a name: no answer says who wrote. And no log holds either.
 */
export async function crawl(
  { port, world, postId, namelessPostId, logs }: Crawl,
  found: Findings,
): Promise<number> {
  const description = await getAt(port, null, '/api/v1/openapi.json').then((answer) => answer.json());
  const paths = Object.entries((description as { paths: Record<string, object> }).paths)
    .filter(([, operations]) => 'get' in operations)
    .map(([path]) => (path.startsWith('/api/') ? path : `/api/v1${path}`));
  const known: Record<string, string> = {
    network: world.networkSlug,
    slug: world.networkSlug,
    networkId: world.networkId,
    forum: 'for-members',
    forumId: world.closedForumId,
    threadId: world.closed,
    postId,
    placeId: world.closed,
    kind: 'reply',
    username: world.admin.username,
    accountId: world.admin.accountId,
    token: world.token,
  };
  const fill = (path: string, ids = known) =>
    path.replaceAll(/\{(\w+)\}|:(\w+)/g, (_all, one, other) => ids[one ?? other] ?? randomUUID());
  let asked = 0;
  async function look(token: string | null, path: string, words: string[], who: string): Promise<void> {
    asked++;
    const answer = await getAt(port, token, path);
    const text = `${await answer.text()} ${JSON.stringify([...answer.headers])}`;
    // What was asked for may be said back.
    const said = decodeURIComponent(path.split('?')[1] ?? '').split('=')[1];
    for (const word of words)
      if (text.includes(word) && word !== said) found.add('canary', `${who} finds ${word} at ${path}`);
  }
  for (const [who, token] of [['a visitor', null] as const, ['an outsider', world.outsider.token] as const])
    for (const path of [...paths, ...pages])
      for (const network of path.includes('{network}') ? [world.networkSlug, world.networkId] : [''])
        await look(token, fill(path, { ...known, ...(network && { network }) }), [world.token], who);
  const hidden = world.nameless.flatMap(({ accountId, username }) => [accountId, `"${username}"`]);
  for (const id of namelessPostId ? [namelessPostId] : [])
    for (const path of paths.filter((one) => /\{(postId|threadId)\}/.test(one)))
      await look(world.neverReader.token, fill(path, { ...known, postId: id }), hidden, 'a member');
  for (const log of logs) {
    const text = readFileSync(log, 'utf8');
    // A log may hold who asked for something; not what they wrote.
    if (text.includes(world.token)) found.add('canary', `a log holds ${world.token}`);
  }
  return asked;
}
