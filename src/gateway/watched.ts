import type { ForumMessage, ThreadMessage } from '../../contract/feed.js';
import { Outbox, type Pace } from './outbox.js';
import { Room } from './room.js';
import type { GatewayServer } from './sockets.js';

/**
 * A watched thread on this node: its room, and the contiguous mark of what the room was sent.
 * The mark is set before the first read and raised only here, by what is emitted.
 */
export class WatchedThread {
  readonly room: Room;
  private readonly outbox: Outbox<ThreadMessage>;

  constructor(
    io: GatewayServer,
    readonly forumId: string,
    readonly threadId: string,
    public epoch: number,
    public mark: number,
    pace: Pace,
  ) {
    // Forum and epoch in the name: after a move everybody is authorised again.
    this.room = new Room(io, `thread:${forumId}:${threadId}:${epoch}`);
    this.outbox = new Outbox(
      (messages) => this.room.emit('thread:changes', messages),
      pace,
      () => this.room.isBusy,
    );
  }

  send(message: ThreadMessage): void {
    this.mark = Math.max(this.mark, message.seq);
    this.outbox.add(message);
  }

  /** Sends what waits before the room changes. */
  flush(): void {
    this.outbox.flush();
  }
}

/** A watched forum list on this node. Its chain is the forum's own numbers, without gaps. */
export class WatchedList {
  readonly room: Room;
  private readonly outbox: Outbox<ForumMessage>;

  constructor(
    io: GatewayServer,
    readonly forumId: string,
    public mark: number,
    pace: Pace,
  ) {
    this.room = new Room(io, `forum:${forumId}:list`);
    this.outbox = new Outbox(
      (messages) => this.room.emit('forum:changes', messages),
      pace,
      () => this.room.isBusy,
    );
  }

  send(message: ForumMessage): void {
    this.mark = Math.max(this.mark, message.seq);
    this.outbox.add(message);
  }

  flush(): void {
    this.outbox.flush();
  }
}
