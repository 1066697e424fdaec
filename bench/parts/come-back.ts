import { setTimeout as wait } from 'node:timers/promises';
import type { Arena } from '../arena.js';
import type { CameBack } from '../clients/come-back.js';
import type { Target } from '../clients/target.js';
import { freePort } from '../processes/free-port.js';
import { type Row, row } from '../report/rows.js';
import { median, percentile, ratioInTurns } from '../report/statistics.js';
import { arenaFor, type Part } from './part.js';

const MISSED = 100;
const MANY = 5_000;
const STORM = 2_000;
const ROOM = 1_000;
/** So many handshakes at a time, where people don't all come in the same moment. */
const AT_ONCE = 64;
const PATIENCE_MS = 60_000;

/**
 * P11 and P12: a thousand, then five thousand, come back after a hundred posts; two thousand connect in one moment; and a
 * thousand whose node was killed. Everybody is counted who was given what was missed, once and without a hole.
 */
export const comeBackPart: Part = async (options) => {
  const { rounds, say } = options;
  const arena = await arenaFor(options, MANY);
  const { clients, world } = arena;
  const servers = await arena.startServers();
  const { ours, bare } = await arena.aim(servers);
  const seen: CameBack[] = [];
  const dropped = async (target: Target, count: number, atOnce: number, posts: number) => {
    await clients.call('gather', { name: 'all', target, watchers: count, writers: 0 });
    await clients.call('leave', { name: 'all' });
    if (posts > 0) await clients.call('post', { target, count: posts });
    const back = await clients.call('comeBack', { target, count, atOnce, posts, patienceMs: PATIENCE_MS });
    if (posts > 0) seen.push(back);
    return back;
  };
  const newTarget = async () => ({ ...ours.target, thread: await arena.newThread(1) });
  const rows: Row[] = [];
  for (const [count, turns] of [
    [ROOM, Math.max(2, rounds)],
    [MANY, 1],
  ] as const) {
    const mine: CameBack[] = [];
    const theirs: CameBack[] = [];
    for (let turn = 0; turn < turns; turn++) {
      say(`${count} come back, ${MISSED} posts missed`);
      mine.push(await dropped(await newTarget(), count, AT_ONCE, MISSED));
      theirs.push(await dropped(bare.target, count, AT_ONCE, 0));
    }
    rows.push(...comparison(`${count} come back, ${MISSED} posts missed`, mine, theirs, count === ROOM));
  }
  say(`${STORM} connect in one moment`);
  const mine = await dropped(await newTarget(), STORM, STORM, MISSED);
  const theirs = await dropped(bare.target, STORM, STORM, 0);
  rows.push(...comparison(`${STORM} connect in one moment, ${MISSED} posts missed`, [mine], [theirs], false));
  await Promise.all([servers.convene.end(), servers.bare.end()]);
  const { killed, sinceReady } = await afterKill(arena, world.tokens, say);
  seen.push(killed);
  const title = `${ROOM} whose node was killed and started again`;
  rows.push(
    row(`${title}: all have everything, since the kill`, 's', killed.seconds),
    row(`${title}: since it was ready again`, 's', sinceReady),
  );
  const came = ROOM * Math.max(2, rounds) + MANY + STORM + ROOM;
  const caught = seen.reduce((sum, { caught }) => sum + caught, 0);
  rows.push(row(`caught up without a hole, of ${came} who came back`, '', caught));
  return { rows, isSound: seen.every(({ wrong }) => wrong === 0) && caught === came };
};

function comparison(title: string, mine: CameBack[], theirs: CameBack[], hasFloor: boolean): Row[] {
  const seconds = (of: CameBack[]) => of.map((turn) => turn.seconds);
  const p99 = (of: CameBack[]) => median(of.map(({ times }) => percentile(times, 0.99)));
  return [
    row(`${title}: all have everything`, 's', median(seconds(mine)), median(seconds(theirs)), {
      ratio: ratioInTurns(seconds(mine), seconds(theirs)),
      floor: hasFloor ? { id: 'P12', at: 'most', value: 10, goal: 2.5 } : undefined,
    }),
    row(`${title}: one of them, p99`, 'ms', p99(mine), p99(theirs)),
  ];
}

/** The node ends as by a power cut, is started again at the same address, and everybody tries until it is there. */
async function afterKill(arena: Arena, tokens: string[], say: (line: string) => void) {
  const { clients } = arena;
  const port = await freePort();
  const { node, url } = await arena.startNode({ port });
  const target: Target = { url, tokens, thread: await arena.newThread(1) };
  await clients.call('gather', { name: 'all', target, watchers: ROOM, writers: 0 });
  await clients.call('post', { target, count: MISSED });
  say(`The node of ${ROOM} is killed`);
  process.kill(await node.call('pid'), 'SIGKILL');
  const patience = { atOnce: ROOM, patienceMs: PATIENCE_MS };
  const coming = clients.call('comeBack', { target, count: ROOM, posts: MISSED, ...patience });
  await wait(50);
  const again = await arena.startNode({ port });
  const readyAt = performance.now();
  const killed = await coming;
  const sinceReady = (performance.now() - readyAt) / 1_000;
  await clients.call('leave', { name: 'all' });
  await again.node.end();
  return { killed, sinceReady };
}
