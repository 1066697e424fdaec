import { access } from 'node:fs/promises';
import { query } from '../database/index.js';
import type { Services } from '../kernel/index.js';
import { AppError } from '../lib/errors.js';
import { addArchive } from './add-archive.js';
import { addPeople } from './add-people.js';
import { foundNetwork } from './found-network.js';
import type { DemoOptions, DemoSummary } from './options.js';
import { clientKeysOf, playThread } from './play-thread.js';
import { refuseUsedSite } from './refuse-used-site.js';
import type { Stage } from './stage.js';
import type { NetworkText, ThreadText } from './text.js';
import { networks } from './texts/networks.js';
import { people } from './texts/people.js';

/**
 * Fills a site with a made-up community, through the use-cases that its people would use. What is there already
 * is left alone, so a second run adds nothing.
 * @throws AppError a sentence for the person at the terminal
 */
export async function fillDemo(services: Services, options: DemoOptions): Promise<DemoSummary> {
  if (options.archive) await refuseMissing(options.archive);
  if (!options.anyway) await refuseUsedSite(services.db);
  const stage: Stage = { services, now: services.clock.now(), people: new Map() };
  const { added, logins } = await addPeople(stage, people);
  options.onLogins?.(logins);
  const summary: DemoSummary = {
    people: added,
    networks: 0,
    forums: 0,
    threads: 0,
    posts: 0,
    archived: null,
    isStopped: false,
  };
  const missing: (() => Promise<void>)[] = [];
  let done = 0;
  let total = 0;
  for (const network of networks) {
    const { forums, isNew, newForums } = await foundNetwork(stage, network);
    summary.networks += Number(isNew);
    summary.forums += newForums;
    for (const { thread, written } of await unwritten(stage, network)) {
      total += thread.posts.length;
      missing.push(async () => {
        const onPost = () => options.onProgress?.('writing', ++done, total);
        await playThread(stage, network.slug, forums.get(thread.forum)!, thread, onPost);
        summary.threads += Number(written === 0);
        summary.posts += thread.posts.length - written;
      });
    }
  }
  for (const play of missing) {
    if (options.signal?.aborted) return { ...summary, isStopped: true };
    await play();
  }
  if (!options.archive) return summary;
  const archived = await addArchive(stage, options.archive, options);
  return {
    ...summary,
    networks: summary.networks + Number(archived.isNew),
    forums: summary.forums + archived.newForums,
    threads: summary.threads + archived.newThreads,
    archived: archived.messages,
    isStopped: archived.isStopped,
  };
}

/** The threads whose last post is not there yet, oldest first, with how many posts each has. */
async function unwritten(
  { services }: Stage,
  network: NetworkText,
): Promise<{ thread: ThreadText; written: number }[]> {
  const keys = network.threads.map((thread) => ({ thread, keys: clientKeysOf(network.slug, thread) }));
  const rows = await query<{ key: string }>(
    services.db,
    `select p.client_key as key from accounts a join posts p on p.author_id = a.id
     where a.username_key = any($1::text[]) and p.client_key = any($2::uuid[])`,
    [people.map(({ username }) => username), keys.flatMap((one) => one.keys)],
  );
  const known = new Set(rows.map(({ key }) => key));
  return keys
    .filter((one) => !known.has(one.keys.at(-1)!))
    .map((one) => ({ thread: one.thread, written: one.keys.filter((key) => known.has(key)).length }))
    .sort((a, b) => b.thread.from - a.thread.from);
}

/** Before anything is written, rather than after all of it. */
async function refuseMissing(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new AppError('not_found', () => `There is no file ${path}.`);
  });
}
