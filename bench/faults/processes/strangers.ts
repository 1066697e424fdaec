import { setTimeout as wait } from 'node:timers/promises';
import { io } from 'socket.io-client';
import { serverEvents } from '../../../contract/events.js';
import { connect, type Site } from '../../../sdk/index.js';
import type { Places } from './listen.js';
import { record } from './record.js';

/** Somebody who is no member, with or without an account: tries the closed thread again and again, and takes down whatever comes. */
export class Stranger {
  private site: Site | null = null;
  private isGone = false;

  constructor(
    private readonly name: string,
    private readonly url: string,
    private readonly token: string | undefined,
    private readonly places: Places,
  ) {}

  async work(): Promise<void> {
    const { closed: threadId } = this.places;
    while (!this.isGone) {
      await wait(500 + Math.random() * 1_500);
      this.site ??= await this.connect();
      if (!this.site) continue;
      record.operations++;
      const sync = { threadId, era: 'any', epoch: 1, after: 0 };
      const asked: Promise<unknown>[] = [
        this.site.command('thread:sync', sync),
        this.site.request(`/threads/${threadId}`),
        this.site.request('/search', { query: { q: this.places.token } }),
      ];
      const answers = asked.map((one) => one.catch((error: Error) => ({ refused: { ...error } })));
      for (const answer of await Promise.all(answers)) this.look(answer);
    }
  }

  leave(): void {
    this.isGone = true;
    this.site?.close();
  }

  private async connect(): Promise<Site | null> {
    const site = await connect({ url: this.url, token: this.token }).catch(() => null);
    for (const event of Object.keys(serverEvents) as (keyof typeof serverEvents)[])
      site?.on(event, ((message: unknown) => this.look(message, event)) as never);
    return site;
  }

  private look(message: unknown, event = 'an answer'): void {
    const text = JSON.stringify(message) ?? '';
    // What they asked for may be said back; what it holds may not.
    const isTold = event !== 'an answer' && text.includes(this.places.closed);
    if (!isTold && !text.replaceAll(`"q":"${this.places.token}"`, '').includes(this.places.token)) return;
    record.seen.push(`${this.name} got by ${event}: ${text.slice(0, 200)}`);
  }
}

/** Watches a thread, then takes nothing more from the wire, until the server ends it; and comes back to do so again. */
export class NeverReader {
  private isGone = false;
  private socket: ReturnType<typeof io> | null = null;

  constructor(
    private readonly url: string,
    private readonly token: string,
    private readonly threadId: string,
  ) {}

  work(): void {
    const socket = io(this.url, { transports: ['websocket'], auth: { token: this.token } });
    this.socket = socket;
    socket.on('connect', () => {
      const sync = { threadId: this.threadId, era: 'any', epoch: 1, after: 0 };
      socket.emit('thread:sync', sync, () => this.stopReading());
    });
    socket.on('disconnect', () => {
      if (!this.isGone) record.cut++;
    });
  }

  leave(): void {
    this.isGone = true;
    this.socket?.disconnect();
  }

  private stopReading(): void {
    // The library has no word for it: this is what a machine that froze looks like from outside.
    const { transport } = (this.socket?.io.engine ?? {}) as {
      transport?: { ws?: { _socket?: { pause(): void } } };
    };
    transport?.ws?._socket?.pause();
  }
}
