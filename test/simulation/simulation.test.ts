import { afterEach, describe, expect, it } from '@jest/globals';
import { ForumGate } from '../../src/gateway/forum-gate.js';
import { Gates } from '../../src/gateway/gates.js';
import { simulate } from './simulate.js';

/** CONVENE_SEED=N runs again what failed. */
const first = Number(process.env.CONVENE_SEED ?? Date.now() % 2 ** 31);
const RUNS = 10_000;
process.stdout.write(`simulations: seed ${first} and the ${RUNS - 1} after it\n`);

describe('the sync machine, gates and joins in a storm', () => {
  it(`break no law in ${RUNS} seeds, and everybody is right in the end`, async () => {
    const happened: Record<string, number> = {};
    for (let seed = first; seed < first + RUNS; seed++) {
      const outcome = await simulate(seed);
      expect({ seed, broken: outcome.broken }).toEqual({ seed, broken: [] });
      for (const [what, count] of Object.entries(outcome.happened))
        happened[what] = (happened[what] ?? 0) + count;
    }
    process.stdout.write(`simulations: ${JSON.stringify(happened)}\n`);
    for (const what of [
      'write',
      'removal',
      'return',
      'cut',
      'kill',
      'freeze',
      'database',
      'redis',
      'hint lost',
      'stopped',
    ])
      expect({ what, isEnough: (happened[what] ?? 0) > RUNS / 4 }).toEqual({ what, isEnough: true });
  }, 600_000);
});

describe('a mistake in the gate is found', () => {
  const gate = ForumGate.prototype as unknown as Record<string, unknown>;
  const kept = { ...Object.getOwnPropertyDescriptors(ForumGate.prototype) };
  let undo = () => {};
  afterEach(() => {
    undo();
    for (const [name, descriptor] of Object.entries(kept))
      Object.defineProperty(ForumGate.prototype, name, descriptor);
  });

  async function isFound(within = 2_000): Promise<boolean> {
    for (let seed = 1; seed <= within; seed++) if ((await simulate(seed)).broken.length > 0) return true;
    return false;
  }

  const mistakes: Record<string, () => void> = {
    'nobody is put out': () => {
      gate.evict = async () => {};
    },
    'hints go out unchecked': () => {
      gate.deliver = function (this: Record<string, (one: unknown) => void>, committed: unknown) {
        this.send!(committed);
      };
    },
    'nothing is swept': () => {
      gate.sweep = async () => {};
    },
    'gaps are not healed': () => {
      gate.healThread = async () => {};
    },
    'the fence stands still': () => {
      const { open } = Gates.prototype;
      Gates.prototype.open = function (state) {
        return Object.defineProperty(open.call(this, state), 'fence', {
          get: () => 0,
          set: () => {},
          configurable: true,
        });
      };
      undo = () => {
        Gates.prototype.open = open;
      };
    },
  };

  it.each(Object.entries(mistakes))('%s', async (_name, plant) => {
    plant();
    expect(await isFound()).toBe(true);
  });
});
