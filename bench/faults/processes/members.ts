import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { PostDto } from '../../../contract/forums.js';
import { connect, RequestRefused, type Site, type ThreadWatch } from '../../../sdk/index.js';
import { serve } from '../../processes/serve.js';

/** The people: each with a live connection to one node, two threads open, and something to do every few hundred milliseconds. */

export interface MembersStart {
  /** The nodes' doors, in turn. */
  urls: string[];
  people: { accountId: string; token: string }[];
  threads: string[];
}

/** A write that was acknowledged. */
export interface Acked {
  key: string;
  accountId: string;
  threadId: string;
  postId: string;
  number: number;
}

/** What one person's page shows in the end; null: it shows nothing any more. */
export interface Shown {
  accountId: string;
  threadId: string;
  page: { cursor: number; posts: PostDto[] } | null;
}

/** A live message as it came: which numbers reached whom. */
export type Received = [accountId: string, threadId: string, seq: number, at: number];

export interface MembersRecord {
  acked: Acked[];
  /** Keys that were sent and refused, or never answered: each is stored once or not at all. */
  open: string[];
  operations: number;
  deliveries: number;
  received: Received[];
}

const record: MembersRecord = { acked: [], open: [], operations: 0, deliveries: 0, received: [] };
const GIVE_UP_MS = 90_000;
/** Answers after which the same request may succeed. */
const again = new Set(['unavailable', 'too_many', 'internal', 'conflict']);
let members: Member[] = [];
let isWorking = false;
let threads: string[] = [];

class Member {
  site: Site | null = null;
  private readonly watches = new Map<string, ThreadWatch>();
  private readonly own: { postId: string; version: number }[] = [];

  constructor(
    readonly accountId: string,
    private readonly url: string,
    private readonly token: string,
  ) {}

  /** Opens the page again and again, as somebody who presses reload. */
  async watch(): Promise<void> {
    while (!this.site) {
      this.site = await connect({ url: this.url, token: this.token }).catch(() => null);
      if (!this.site) await wait(500);
    }
    this.site.on('thread:changes', (messages) => {
      for (const { thread, seq, change } of messages) {
        record.received.push([this.accountId, thread, seq, Date.now()]);
        record.deliveries += Math.max(1, change.posts.length);
      }
    });
    for (;;) {
      for (const threadId of threads)
        if (!this.watches.has(threadId)) await this.open(threadId).catch(() => undefined);
      await wait(1_000);
    }
  }

  async work(): Promise<void> {
    while (isWorking) {
      await wait(100 + Math.random() * 500);
      await this.act().catch(() => undefined);
    }
  }

  shown(): Shown[] {
    return threads.map((threadId) => {
      const state = this.watches.get(threadId)?.state();
      const posts = state ? [...state.posts.values()].sort((a, b) => a.number - b.number) : [];
      return { accountId: this.accountId, threadId, page: state ? { cursor: state.cursor, posts } : null };
    });
  }

  private async open(threadId: string): Promise<void> {
    const watch = await this.site!.watchThread(threadId, {
      changed: () => {},
      ended: () => this.watches.delete(threadId),
    });
    this.watches.set(threadId, watch);
  }

  private async act(): Promise<void> {
    const threadId = threads[Math.floor(Math.random() * threads.length)]!;
    const die = Math.random();
    record.operations++;
    if (die < 0.55) return this.reply(threadId);
    if (die < 0.7) return this.edit();
    if (die < 0.9) return this.react(threadId);
    await this.site?.command('thread:typing', { threadId });
  }

  private async reply(threadId: string): Promise<void> {
    const key = randomUUID();
    const body = { body: `Said at ${new Date().toISOString()} by one of many.`, clientKey: key };
    const from = Date.now();
    while (Date.now() - from < GIVE_UP_MS) {
      try {
        const { post } = await this.site!.request<{ post: PostDto }>(`/threads/${threadId}/replies`, {
          method: 'POST',
          body,
        });
        record.acked.push({ key, accountId: this.accountId, threadId, postId: post.id, number: post.number });
        this.own.push({ postId: post.id, version: post.version });
        return;
      } catch (error) {
        if (!(error instanceof RequestRefused) || !again.has(error.code)) break;
        await wait(300);
      }
    }
    record.open.push(key);
  }

  private async edit(): Promise<void> {
    const one = this.own[Math.floor(Math.random() * this.own.length)];
    if (!one) return;
    const { post } = await this.site!.request<{ post: PostDto }>(`/posts/${one.postId}`, {
      method: 'PATCH',
      body: { body: `Said better at ${new Date().toISOString()}.`, version: one.version },
    });
    one.version = post.version;
  }

  private async react(threadId: string): Promise<void> {
    const posts = [...(this.watches.get(threadId)?.state().posts.values() ?? [])];
    const post = posts[Math.floor(Math.random() * posts.length)];
    if (!post) return;
    await this.site!.request(`/posts/${post.id}/reactions/thanks`, {
      method: 'PUT',
      body: { isOn: Math.random() < 0.7 },
    });
  }
}

const calls = {
  async start({ urls, people, threads: watched }: MembersStart): Promise<void> {
    threads = watched;
    members = people.map(({ accountId, token }, n) => new Member(accountId, urls[n % urls.length]!, token));
    for (const member of members) void member.watch();
    while (members.some(({ site }) => !site)) await wait(100);
    isWorking = true;
    for (const member of members) void member.work();
  },
  /** Nobody begins anything new; what is under way is finished or given up. */
  async stop(): Promise<void> {
    isWorking = false;
  },
  shown: (): Shown[] => members.flatMap((member) => member.shown()),
  record: (): MembersRecord => record,
};

export type MembersCalls = typeof calls;

serve(calls, () => {
  for (const member of members) member.site?.close();
});
