import { parseArgs } from 'node:util';
import { type PartName, titles } from './parts/titles.js';

const own = ['search', 'removals', 'networks', 'chain', 'queue', 'hidings'] as const;
type Only = (typeof own)[number] | PartName;

const names: Only[] = [...own, ...(Object.keys(titles) as PartName[])];

export interface Options {
  json: boolean;
  /** Room sizes to measure fan-out with. */
  watchers: number[];
  /** Connections whose memory is measured. */
  connections: number;
  /** Length of one measurement, and how often ours and bare take turns in each. */
  seconds: number;
  rounds: number;
  /** The whole run is given up after this. */
  deadlineMs: number;
  /** Only search, which the whole run leaves out: it writes gigabytes. Null: everything else. */
  only: Only | null;
  /** Posts of the site that is searched, searches of each kind, and the folder where the site is kept. */
  search: { posts: number; searches: number; data: string | null };
  /** Requests of each kind at a site of many networks, and the folder where that site is kept. */
  networks: { requests: number; data: string | null };
  /** A folder for CPU profiles of both servers; null: none. */
  profile: string | null;
}

const whole = { connections: 9_000, seconds: 1.5, rounds: 3, deadlineMs: 300_000 };
const quick = { connections: 2_000, seconds: 0.8, rounds: 1, deadlineMs: 150_000 };

export const usage = `Usage: npm run bench [-- OPTIONS]
  --json               print the report as JSON
  --quick              one short round, under a minute
  --watchers 1,100     room sizes (default 1,100,1000; 0 for none)
  --connections N      connections whose memory is measured (default 9000, quick 2000)
  --seconds S          length of one measurement
  --rounds N           turns of each side
  --profile FOLDER     write CPU profiles of both servers
  --only search        search in a site of a million posts, and nothing else
  --only removals      how long removed people are still sent anything, and nothing else; half a minute
  --only chain         what a moderator's act costs with the log's chain and without it
  --only hidings       how long a removed post still stands on open pages and in kept ones; half a minute
  --only queue         what moderators wait for where 10,000 cases are open
  --only networks      pages of a site of 10,000 networks, 120,000 accounts and a million posts
${Object.entries(titles)
  .map(([name, title]) => `  --only ${name.padEnd(13)} ${title}`)
  .join('\n')}
  --requests N         of each kind of page (default 60)
  --posts N            of the site that is searched (default 1000000)
  --searches N         of each kind, by each reader (default 20)
  --data FOLDER        keep the site here, or use the one that is here`;

/** @throws Error a sentence for the person at the terminal */
export function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      watchers: { type: 'string', default: '1,100,1000' },
      connections: { type: 'string' },
      seconds: { type: 'string' },
      rounds: { type: 'string' },
      profile: { type: 'string' },
      only: { type: 'string' },
      posts: { type: 'string', default: '1000000' },
      searches: { type: 'string', default: '20' },
      requests: { type: 'string', default: '60' },
      data: { type: 'string' },
    },
  });
  const only = names.find((name) => name === values.only) ?? null;
  if (values.only !== undefined && only === null)
    throw new Error(`--only takes one of: ${names.join(', ')}.`);
  const base = values.quick ? quick : whole;
  return {
    ...base,
    json: values.json,
    watchers:
      values.watchers === '0' ? [] : values.watchers.split(',').map((text) => positive('watchers', text)),
    connections: values.connections ? positive('connections', values.connections) : base.connections,
    seconds: values.seconds ? positive('seconds', values.seconds) : base.seconds,
    rounds: values.rounds ? positive('rounds', values.rounds) : base.rounds,
    profile: values.profile ?? null,
    only,
    search: {
      posts: positive('posts', values.posts),
      searches: positive('searches', values.searches),
      data: values.data ?? null,
    },
    networks: { requests: positive('requests', values.requests), data: values.data ?? null },
  };
}

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new Error(`--${name} takes numbers above 0.`);
  return value;
}
