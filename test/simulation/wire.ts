import type { Dice } from '../../bench/faults/dice.js';
import type { ThreadMessage } from '../../contract/feed.js';
import type { Watch } from '../../src/gateway/sockets.js';
import type { Agenda } from './agenda.js';
import type { SimNode } from './node.js';
import type { Store } from './store.js';

/** What broke a law, and when. */
export type Blame = (law: string) => void;

/**
 * One connection, and the socket at its node's end. What is sent arrives later, in its order, or never once it is cut; each end
 * learns of the cut by itself.
 */
export class Wire {
  readonly id: string;
  connected = true;
  readonly data: { actor: object; watches: Map<string, Watch> };
  private lastArrival = 0;

  constructor(
    readonly person: string,
    readonly node: SimNode,
    private readonly world: { agenda: Agenda; dice: Dice; store: Store; blame: Blame },
    private readonly toClient: (event: string, args: unknown[]) => void,
    private readonly onCut: () => void,
  ) {
    this.id = `${person}-${world.agenda.now()}`;
    node.take(this);
    this.data = { actor: { kind: 'account', accountId: person }, watches: new Map() };
  }

  emit(event: string, ...args: unknown[]): void {
    if (!this.connected) return;
    const { store, blame } = this.world;
    if (event === 'thread:changes') {
      for (const { seq } of args[0] as ThreadMessage[]) {
        if (!store.mayBeSent(this.person, seq)) blame(`${this.person} was sent ${seq} after the removal`);
      }
    }
    this.arrive(() => this.toClient(event, args));
  }

  /** Runs at the client's end, after all that was sent before. */
  arrive(run: () => void): void {
    const { agenda, dice } = this.world;
    this.lastArrival = Math.max(this.lastArrival, agenda.now() + dice.next() * 60);
    agenda.after(this.lastArrival - agenda.now(), () => this.connected && run());
  }

  /** Nothing passes any more; the client notices a moment later. */
  cut(): void {
    if (!this.connected) return;
    this.connected = false;
    this.node.forget(this);
    this.world.agenda.after(this.world.dice.next() * 200, this.onCut);
  }

  join(room: string): void {
    this.node.joinRoom(this, room);
  }

  leave(room: string): void {
    this.node.leaveRoom(this, room);
  }
}
