import { runHidingBench } from '../hidings.js';
import { inTurns, type Side } from '../phases/side.js';
import { row, SAME } from '../report/rows.js';
import { percentile } from '../report/statistics.js';
import { arenaFor, areSound, type Part } from './part.js';

const ROOM = 1_000;
const REMOVALS = 50;

/** P16: a removed post is gone from all of a thousand open pages and from kept ones, beside a new post's reaching them all. */
export const hidingPart: Part = async (options) => {
  const { seconds, rounds, say } = options;
  const arena = await arenaFor(options, ROOM);
  const { clients, world } = arena;
  const { node, url } = await arena.startNode();
  const target = { url, tokens: world.tokens, thread: await arena.newThread(1) };
  const side: Side = { name: 'ours', server: node, target };
  await clients.call('gather', { name: 'ours', target, watchers: ROOM, writers: 1 });
  say(`A post at a time to ${ROOM} watchers`);
  const single = () => inTurns(clients, [side], { mode: { kind: 'single', restMs: 10 }, seconds, rounds });
  await single();
  const { ours } = await single();
  const toAll = percentile(
    ours.flatMap(({ toLast }) => toLast),
    0.5,
  );
  await clients.call('leave', { name: 'ours' });
  await node.end();
  const { goneMs, pageMs } = await runHidingBench(
    { removals: REMOVALS, watchers: ROOM, postsPerSecond: 0 },
    say,
  );
  return {
    rows: [
      row(`a removed post gone from ${ROOM} open pages, beside a new one there`, 'ms', goneMs.p50, toAll, {
        peerName: SAME,
        floor: { id: 'P16', at: 'most', value: 2, goal: 1 },
      }),
      row('the same: p99', 'ms', goneMs.p99),
      row('a removed post gone from the kept page, p50', 'ms', pageMs.p50),
    ],
    isSound: areSound(ours),
  };
};
