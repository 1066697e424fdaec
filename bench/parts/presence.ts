import { row, SAME } from '../report/rows.js';
import { median, ratioInTurns } from '../report/statistics.js';
import { arenaFor, type Part } from './part.js';

const ROOM = 1_000;

/** P15: a thousand join a thread, beside a node whose presence was taken out. */
export const presencePart: Part = async (options) => {
  const { rounds, say } = options;
  const arena = await arenaFor(options, ROOM);
  const { clients, world } = arena;
  const nodes = {
    with: await arena.startNode(),
    without: await arena.startNode({ isWithoutPresence: true }),
  };
  const rates = { with: [] as number[], without: [] as number[] };
  // The first time each has everything to compile.
  for (let round = 0; round <= Math.max(3, rounds); round++) {
    say('A thousand join, with presence and without');
    const names = round % 2 === 0 ? (['with', 'without'] as const) : (['without', 'with'] as const);
    for (const name of names) {
      const target = { url: nodes[name].url, tokens: world.tokens, thread: await arena.newPage(1) };
      const { joined, seconds } = await clients.call('gather', { name, target, watchers: ROOM, writers: 0 });
      await clients.call('leave', { name });
      if (round > 0) rates[name].push(joined / seconds);
    }
  }
  return {
    rows: [
      row('1000 join, presence on, beside off', '/s', median(rates.with), median(rates.without), {
        ratio: ratioInTurns(rates.with, rates.without),
        peerName: SAME,
        floor: { id: 'P15', at: 'least', value: 0.7, goal: 0.95 },
      }),
    ],
    isSound: true,
  };
};
