import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PostDto } from '../../../contract/forums.js';
import { connect, RequestRefused, type Site, type ThreadWatch } from '../../../sdk/index.js';
import type { Edge } from '../proxy.js';
import { wordsOf } from '../words.js';
import { listen, type Places } from './listen.js';
import { record, type Shown, type Watching } from './record.js';

export interface PersonStart {
  accountId: string;
  token: string;
  /** `nameless` writes in the closed thread without a name and nothing else; `cutter` breaks the own line again and again. */
  manner: 'named' | 'nameless' | 'cutter';
}

const GIVE_UP_MS = 90_000;
/** Answers after which the same request may succeed. */
const again = new Set(['unavailable', 'too_many', 'internal', 'conflict']);

/** One person with a live connection to one node and both threads open, and something to do every few hundred milliseconds. */
export class Person {
  site: Site | null = null;
  isWorking = false;
  private isGone = false;
  private readonly watches = new Map<string, ThreadWatch>();
  private readonly present = new Map<string, number>();
  private readonly own: { postId: string; key: string; token: string; version: number }[] = [];

  constructor(
    readonly start: PersonStart,
    private readonly url: string,
    private readonly places: Places,
    /** The own line, which only a cutter has. */
    private readonly line: Edge | null,
  ) {}

  get threads(): string[] {
    return [this.places.closed, this.places.open];
  }

  /** Opens the page again and again, as somebody who presses reload. */
  async watch(): Promise<void> {
    while (!this.isGone) {
      await this.connect();
      for (const threadId of this.threads)
        if (!this.watches.has(threadId)) await this.open(threadId).catch(() => undefined);
      await wait(1_000);
    }
  }

  async work(): Promise<void> {
    this.isWorking = true;
    while (this.isWorking) {
      await wait(100 + Math.random() * 500);
      await this.act().catch(() => undefined);
    }
  }

  shown(): Shown[] {
    return this.threads.map((threadId) => {
      const state = this.watches.get(threadId)?.state();
      const posts = state ? [...state.posts.values()].sort((a, b) => a.number - b.number) : [];
      return {
        accountId: this.start.accountId,
        threadId,
        page: state ? { cursor: state.cursor, posts } : null,
        present: this.present.get(threadId) ?? null,
      };
    });
  }

  leave(): void {
    this.isGone = true;
    this.isWorking = false;
    this.site?.close();
  }

  private async connect(): Promise<void> {
    while (!this.site && !this.isGone) {
      this.site = await connect({ url: this.url, token: this.start.token }).catch(() => null);
      if (!this.site) await wait(500);
      else listen(this.site, this.start.accountId, this.places, (id, count) => this.present.set(id, count));
    }
  }

  private async open(threadId: string): Promise<void> {
    const watching: Watching = { accountId: this.start.accountId, threadId, from: 0, until: null };
    const watch = await this.site!.watchThread(threadId, {
      changed: () => {},
      ended: () => {
        watching.until = Date.now();
        this.watches.delete(threadId);
        this.present.delete(threadId);
      },
    });
    watching.from = Date.now();
    record.watching.push(watching);
    if (watching.until === null) this.watches.set(threadId, watch);
  }

  private async act(): Promise<void> {
    record.operations++;
    const { manner } = this.start;
    const die = Math.random();
    if (manner === 'nameless')
      return die < 0.5 ? this.reply(this.places.closed) : this.see(this.places.closed);
    if (manner === 'cutter' && die < 0.1) return this.cut();
    const threadId = Math.random() < 0.5 ? this.places.closed : this.places.open;
    if (die < 0.5) return this.reply(threadId);
    if (die < 0.62) return this.edit();
    if (die < 0.74) return this.react(threadId);
    if (die < 0.86) return this.see(threadId);
    if (die < 0.89) return this.turnAway(threadId);
    await this.site?.command('thread:typing', { threadId });
  }

  private async reply(threadId: string): Promise<void> {
    const key = randomUUID();
    const isNameless = this.start.manner === 'nameless';
    const token = threadId === this.places.closed ? this.places.token : 'nothing to hide';
    const body = { body: wordsOf(key, token), clientKey: key, ...(isNameless && { anonymous: true }) };
    const sentAt = Date.now();
    // As a page does while its line is up, or as a program without one. A repeat may go the other way.
    let isLive = Math.random() < 0.5;
    while (Date.now() - sentAt < GIVE_UP_MS) {
      try {
        const path = `/threads/${threadId}/replies`;
        const { post } = isLive
          ? await this.site!.command('thread:reply', { threadId, ...body })
          : await this.site!.request<{ post: PostDto }>(path, { method: 'POST', body });
        const { id: postId, number, version } = post;
        const { accountId } = this.start;
        record.acked.push({ key, accountId, threadId, postId, number, sentAt, ackedAt: Date.now() });
        if (!isNameless) this.own.push({ postId, key, token, version });
        return;
      } catch (error) {
        if (!(error instanceof RequestRefused) || !again.has(error.code)) break;
        isLive = Math.random() < 0.5;
        await wait(300);
      }
    }
    record.open.push(key);
  }

  private async edit(): Promise<void> {
    const one = this.own[Math.floor(Math.random() * this.own.length)];
    if (!one) return;
    const body = { body: wordsOf(one.key, one.token, 'Said better'), version: one.version };
    const { post } = await this.site!.request<{ post: PostDto }>(`/posts/${one.postId}`, {
      method: 'PATCH',
      body,
    });
    one.version = post.version;
  }

  private async react(threadId: string): Promise<void> {
    const posts = [...(this.watches.get(threadId)?.state().posts.values() ?? [])];
    const post = posts[Math.floor(Math.random() * posts.length)];
    if (!post) return;
    const body = { isOn: Math.random() < 0.7 };
    await this.site!.request(`/posts/${post.id}/reactions/thanks`, { method: 'PUT', body });
  }

  /** Some stretch of what the page shows was on screen; sometimes all of it. */
  private async see(threadId: string): Promise<void> {
    const numbers = [...(this.watches.get(threadId)?.state().posts.keys() ?? [])].sort((a, b) => a - b);
    const last = numbers.at(-1);
    if (!last) return;
    const from = Math.random() < 0.5 ? 1 : numbers[Math.floor(Math.random() * numbers.length)]!;
    await this.site!.command('thread:seen', { threadId, ranges: [[from, last]] });
  }

  /** Looks at something else for a moment: the page is opened anew soon. */
  private async turnAway(threadId: string): Promise<void> {
    const watch = this.watches.get(threadId);
    watch?.end();
    for (const one of record.watching)
      if (one.accountId === this.start.accountId && one.threadId === threadId) one.until ??= Date.now();
    this.watches.delete(threadId);
    this.present.delete(threadId);
  }

  private async cut(): Promise<void> {
    if (this.line?.drop()) record.cuts++;
  }
}
