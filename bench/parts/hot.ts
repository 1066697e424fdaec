import { inTurns, type Side } from '../phases/side.js';
import { PLAIN, row } from '../report/rows.js';
import { median, percentile, ratioInTurns } from '../report/statistics.js';
import { arenaFor, areSound, type Part, repliesPerSecond } from './part.js';

/** So many write to one thread at once: a live event. */
const AT_ONCE = [64, 256];
const WRITERS = 64;

/** P7: posts of one hot thread in a second, beside the plainest statement that numbers one, over one connection. */
export const hotPart: Part = async (options) => {
  const { seconds, rounds, say } = options;
  const arena = await arenaFor(options, WRITERS);
  const { clients, database, world } = arena;
  const { node, url } = await arena.startNode();
  const target = { url, tokens: world.tokens, thread: await arena.newThread(1) };
  const side: Side = { name: 'ours', server: node, target };
  await clients.call('gather', { name: 'ours', target, watchers: 0, writers: WRITERS });
  const rows = [];
  let isSound = true;
  for (const concurrency of AT_ONCE) {
    say(`${concurrency} at once write to one thread`);
    const write = () =>
      inTurns(clients, [side], { mode: { kind: 'replies', concurrency }, seconds, rounds: 1 });
    await write();
    const turns = [];
    const plain: number[] = [];
    for (let round = 0; round < rounds; round++) {
      plain.push(await database.call('plain', { seconds }));
      turns.push((await write()).ours[0]!);
    }
    isSound &&= areSound(turns);
    const rates = turns.map(repliesPerSecond);
    const title = `one hot thread, ${concurrency} at once`;
    const p99 = median(turns.map(({ toAck }) => percentile(toAck, 0.99)));
    const isLast = concurrency === AT_ONCE.at(-1);
    rows.push(
      row(title, '/s', median(rates), median(plain), {
        ratio: ratioInTurns(rates, plain),
        peerName: PLAIN,
        floor: isLast ? { id: 'P7', at: 'least', value: 0.9, goal: 2.5 } : undefined,
      }),
      row(`${title}: CPU per post`, 'µs', median(turns.map(({ cpuMicros, posts }) => cpuMicros / posts))),
      row(`${title}: acknowledged, p99`, 'ms', p99),
    );
  }
  return { rows, isSound };
};
