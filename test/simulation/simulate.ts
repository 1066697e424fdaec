import { Dice } from '../../bench/faults/dice.js';
import type { Committed } from '../../src/feed/index.js';
import type { Op } from '../client/state/model-forum.js';
import { Agenda } from './agenda.js';
import { SimNode } from './node.js';
import { Reader } from './reader.js';
import { Store } from './store.js';

const PEOPLE = ['ada', 'ben', 'cleo'];
const STEPS = 30;
/** After the storm everybody must be right within this: the longest pause between two tries of a client and what follows. */
const CALM_MS = 120_000;

export interface Outcome {
  /** Laws that were broken; none is how it should be. */
  broken: string[];
  /** How much of each thing happened: a simulation in which nothing happens proves nothing. */
  happened: Record<string, number>;
}

/**
 * Two nodes, three readers and a storm that a seed decides: hints that are lost, doubled, late and out of order, nodes that
 * are killed or stand still, a database that is away, connections that break, people who are removed and come back. Gate, join,
 * rooms, sync machine and state are the product's.
 */
export async function simulate(seed: number): Promise<Outcome> {
  const dice = new Dice(seed);
  const agenda = new Agenda(dice.next);
  const store = new Store(PEOPLE);
  const broken: string[] = [];
  const happened: Record<string, number> = {};
  const count = (what: string) => {
    happened[what] = (happened[what] ?? 0) + 1;
  };
  const blame = (law: string) => broken.push(`at ${Math.round(agenda.now())}: ${law}`);
  const nodes = [new SimNode(store, agenda, dice), new SimNode(store, agenda, dice)];
  let isRedisUp = true;
  const world = { agenda, dice, store, nodes, blame };
  const readers = [...PEOPLE, 'ada'].map((person) => new Reader(person, world));

  function tell(committed: Committed | null): void {
    if (!committed) return;
    const up = nodes.filter(({ isUp }) => isUp);
    if (up.length === 0) return;
    const own = dice.pick(up);
    own.announce(committed);
    for (const other of up) {
      if (other === own) continue;
      if (!isRedisUp || dice.chance(0.25)) {
        count('hint lost');
        continue;
      }
      other.hear(committed, dice.next() * 800);
      if (dice.chance(0.15)) other.hear(committed, dice.next() * 1_600);
    }
  }

  function toggleRedis(): void {
    isRedisUp = !isRedisUp;
  }

  const acts: [share: number, name: string, act: () => void][] = [
    [10, 'write', () => tell(store.write(operation(dice)))],
    [2, 'removal', () => tell(store.remove(dice.pick(PEOPLE)))],
    [2, 'return', () => tell(store.bringBack(dice.pick(PEOPLE)))],
    [2, 'cut', () => dice.pick(readers).wire?.cut()],
    [1, 'kill', () => toggle(dice.pick(nodes))],
    [1, 'freeze', () => dice.pick(nodes).freeze(dice.next() * 8_000)],
    [1, 'database', () => store.toggle()],
    [1, 'redis', toggleRedis],
  ];
  const shares = acts.flatMap(([share, name, act]) => Array.from({ length: share }, () => ({ name, act })));

  for (let step = 0; step < STEPS; step++) {
    const { name, act } = dice.pick(shares);
    // Without a database nothing is written: the writer is refused.
    if (!store.isUp && ['write', 'removal', 'return'].includes(name)) continue;
    count(name);
    act();
    await agenda.pass(dice.chance(0.5) ? dice.next() * 40 : dice.next() * 1_500);
  }

  store.isUp = true;
  for (const node of nodes) if (!node.isUp) node.start();
  const calm = async () => {
    const until = agenda.now() + CALM_MS;
    while (agenda.now() < until && !readers.every(({ isSettled }) => isSettled)) await agenda.pass(2_000);
  };
  await calm();
  // What goes wrong late goes wrong now: a connection that broke before is noticed, a hint comes at last.
  await agenda.pass(3_000);
  await calm();
  for (const reader of readers) {
    if (reader.status.kind === 'stopped') count('stopped');
    else if (!reader.isSettled)
      blame(
        `${reader.person} is ${reader.status.kind} at ${reader.state.cursor}, not at ${store.threadHead}`,
      );
    else reader.check('in the end');
    const mayRead = store.members.has(reader.person);
    if (reader.status.kind === 'live' && !mayRead) blame(`${reader.person} was removed and is live`);
    if (reader.status.kind === 'stopped' && !store.removedAt.has(reader.person))
      blame(`${reader.person} stopped for nothing`);
  }
  return { broken, happened };
}

function toggle(node: SimNode): void {
  if (node.isUp) node.kill();
  else node.start();
}

function operation(dice: Dice): Op {
  const kind = dice.pick([
    'reply',
    'reply',
    'reply',
    'edit',
    'mark',
    'remove',
    'restore',
    'delete',
    'rename',
    'lock',
    'create',
  ] as const);
  return { kind, thread: dice.chance(0.85) ? 0 : dice.below(3), post: dice.below(20) } as Op;
}
