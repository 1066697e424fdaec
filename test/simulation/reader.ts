import type { Dice } from '../../bench/faults/dice.js';
import type { Status } from '../../client/state/status.js';
import { createSyncMachine } from '../../client/state/sync-machine.js';
import {
  applyThreadMessage,
  postsInOrder,
  type ThreadState,
  threadStateOf,
} from '../../client/state/thread-state.js';
import type { Watch } from '../../client/state/watch.js';
import type { Ack } from '../../contract/errors.js';
import type { ThreadMessage } from '../../contract/feed.js';
import type { Agenda } from './agenda.js';
import type { SimNode } from './node.js';
import type { Store } from './store.js';
import { type Blame, Wire } from './wire.js';

interface World {
  agenda: Agenda;
  dice: Dice;
  store: Store;
  nodes: SimNode[];
  blame: Blame;
}

/** One open page: the sync machine and the thread's state of the product at the end of a wire. */
export class Reader {
  status: Status = { kind: 'connecting' };
  state: ThreadState;
  wire: Wire | null = null;
  private readonly machine;
  private readonly watch: Watch<ThreadMessage>;

  constructor(
    readonly person: string,
    private readonly world: World,
  ) {
    const { agenda, store } = world;
    this.state = threadStateOf(store.page());
    this.machine = createSyncMachine({
      timers: agenda,
      asOf: 0,
      onStatus: (next) => {
        this.status = next;
      },
    });
    this.watch = this.machine.watch<ThreadMessage>({
      sync: () => this.sync(),
      apply: (message) => {
        const { state, outcome } = applyThreadMessage(this.state, message);
        this.state = state;
        if (outcome === 'applied') this.check('after a message');
        return outcome;
      },
      refetch: () => this.refetch(),
    });
    this.connect();
  }

  /** Whether there is nothing more to wait for. */
  get isSettled(): boolean {
    const { store } = this.world;
    if (this.status.kind === 'stopped') return true;
    return (
      this.status.kind === 'live' && this.state.cursor === store.threadHead && store.members.has(this.person)
    );
  }

  /** The page must be, at its cursor, what the database showed there. */
  check(when: string): void {
    const { store, blame } = this.world;
    const { head, thread, posts } = store.page(this.state.cursor);
    const shown = { head: this.state.cursor, thread: this.state.thread, posts: postsInOrder(this.state) };
    if (JSON.stringify(shown) !== JSON.stringify({ head, thread, posts }))
      blame(`${this.person} shows something else ${when}`);
  }

  private connect(): void {
    const { agenda, dice, nodes } = this.world;
    const up = nodes.filter(({ isUp }) => isUp);
    if (up.length === 0) return void agenda.after(500, () => this.connect());
    const wire: Wire = new Wire(
      this.person,
      dice.pick(up),
      this.world,
      (event, args) => this.receive(wire, event, args),
      () => {
        if (this.wire !== wire) return;
        this.wire = null;
        this.machine.disconnected();
        agenda.after(500 + dice.next() * 1_500, () => this.connect());
      },
    );
    this.wire = wire;
    agenda.after(dice.next() * 100, () => wire.connected && this.machine.connected());
  }

  private receive(wire: Wire, event: string, args: unknown[]): void {
    if (this.wire !== wire) return;
    if (event === 'thread:changes') this.watch.receive(args[0] as ThreadMessage[]);
    if (event === 'access:lost') this.machine.stop('access_lost');
  }

  private sync(): Promise<Ack<{ kind: 'changes'; message: ThreadMessage } | { kind: 'reset' }>> {
    const { wire, state, world } = this;
    return new Promise((resolve, reject) => {
      if (!wire?.connected) return reject(new Error('not connected'));
      // An answer that does not come is waited for only so long.
      world.agenda.after(20_000, () => reject(new Error('no answer')));
      world.agenda.after(world.dice.next() * 60, () => {
        if (!wire.connected) return;
        void wire.node.sync(wire, state.cursor).then((answer) => wire.arrive(() => resolve(answer)));
      });
    });
  }

  private async refetch(): Promise<boolean> {
    const { agenda, dice, store } = this.world;
    await agenda.sleep(dice.next() * 100);
    if (!store.isUp || !store.members.has(this.person)) return false;
    const page = store.page();
    await agenda.sleep(dice.next() * 100);
    this.state = threadStateOf(page);
    return true;
  }
}
