import { inTurns, type Side, type Turn } from '../phases/side.js';
import { row, SAME } from '../report/rows.js';
import { median, ratioInTurns } from '../report/statistics.js';
import { arenaFor, areSound, type Part, repliesPerSecond } from './part.js';

const OTHERS = 1_000;
const WRITERS = 16;

/** P5: replies to a thread that nobody watches while a thousand other people are online, beside the same with nobody online. */
export const onlinePart: Part = async (options) => {
  const { seconds, rounds, say } = options;
  const arena = await arenaFor(options, OTHERS);
  const { clients, world } = arena;
  const { node, url } = await arena.startNode();
  const elsewhere = { url, tokens: world.tokens, thread: await arena.newPage(1) };
  const target = { url, tokens: world.tokens.slice(OTHERS), thread: await arena.newThread(1) };
  const side: Side = { name: 'ours', server: node, target };
  await clients.call('gather', { name: 'ours', target, watchers: 0, writers: WRITERS });
  const replies = async () => {
    const mode = { kind: 'replies', concurrency: WRITERS } as const;
    return (await inTurns(clients, [side], { mode, seconds, rounds: 1 })).ours[0]!;
  };
  await replies();
  const alone: Turn[] = [];
  const among: Turn[] = [];
  for (let round = 0; round < Math.max(2, rounds); round++) {
    say('Replies with nobody else online');
    if (round % 2 === 0) alone.push(await replies());
    await clients.call('gather', { name: 'others', target: elsewhere, watchers: OTHERS, writers: 0 });
    say(`Replies with ${OTHERS} others online`);
    among.push(await replies());
    await clients.call('leave', { name: 'others' });
    if (round % 2 === 1) alone.push(await replies());
  }
  const rates = { alone: alone.map(repliesPerSecond), among: among.map(repliesPerSecond) };
  return {
    rows: [
      row(
        'replies, 1,000 others online, beside nobody online',
        '/s',
        median(rates.among),
        median(rates.alone),
        {
          ratio: ratioInTurns(rates.among, rates.alone),
          peerName: SAME,
          floor: { id: 'P5', at: 'least', value: 0.8, goal: 0.95 },
        },
      ),
    ],
    isSound: areSound([...alone, ...among]),
  };
};
