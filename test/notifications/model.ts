import type { FollowLevel, NotificationSettingsDto, StoredKind } from '../../contract/notifications.js';

/** Who should be told of what, said as simply as can be: loops over people and posts, no sets, no pages. */

export interface ModelPerson {
  isMember: boolean;
  settings: NotificationSettingsDto;
  ignores: Set<number>;
  forum: { level: FollowLevel; since: number } | null;
  threads: Map<ModelThread, { level: FollowLevel; after: number }>;
  notes: Note[];
  unreadDecisions: number;
}

export interface ModelThread {
  id: string;
  posts: ModelPost[];
}

export interface ModelPost {
  id: string;
  number: number;
  author: number;
  version: number;
  replyTo: number | null;
  names: number[];
  state: 'visible' | 'removed' | 'deleted';
  /** The step at which it was written. */
  born: number;
}

interface Note {
  kind: StoredKind;
  /** The post or thread that gathers. */
  of: ModelPost | ModelThread;
  thread: ModelThread;
  from: number;
  last: number;
  isRead: boolean;
}

/** A line of what somebody sees: "reply 2 from post 3, unread". */
export const line = (kind: string, count: number, first: number, isUnread: boolean) =>
  `${kind} ${count} from post ${first}, ${isUnread ? 'unread' : 'read'}`;

const everything: NotificationSettingsDto = {
  mentions: true,
  replies: true,
  threads: true,
  forums: true,
  autoFollow: true,
  digest: 'never',
};

export class Model {
  isPublic = false;
  step = 0;
  readonly threads: ModelThread[] = [];
  /** What the followers of the feed have not seen yet. */
  private fresh: { thread: ModelThread; post: ModelPost }[] = [];
  private rewritten = new Map<ModelPost, ModelThread>();
  private touched = new Map<number, Set<Note>>();

  constructor(readonly people: ModelPerson[]) {}

  static person(isMember: boolean): ModelPerson {
    return {
      ...{ isMember, settings: everything, ignores: new Set<number>(), forum: null, threads: new Map() },
      ...{ notes: [], unreadDecisions: 0 },
    };
  }

  canRead(person: number): boolean {
    return this.isPublic || this.people[person]!.isMember;
  }

  wrote(thread: ModelThread, post: ModelPost): void {
    thread.posts.push(post);
    this.fresh.push({ thread, post });
  }

  rewrote(thread: ModelThread, post: ModelPost): void {
    this.rewritten.set(post, thread);
  }

  /** What the followers do when they come round. @returns whose screens are to be told */
  settle(): number[] {
    this.touched.clear();
    for (const { thread, post } of this.fresh) this.followOwn(thread, post);
    this.tell(this.fresh, false);
    this.tell(
      [...this.rewritten].map(([post, thread]) => ({ thread, post })),
      true,
    );
    this.fresh = [];
    this.rewritten.clear();
    return [...this.touched]
      .filter(
        ([me, notes]) => this.canRead(me) && [...notes].some((note) => this.postsOf(note, me).length > 0),
      )
      .map(([me]) => me);
  }

  readAll(person: number): void {
    for (const note of this.people[person]!.notes) note.isRead = true;
    this.people[person]!.unreadDecisions = 0;
  }

  /** What the person's list shows now, in no order. */
  shown(me: number): string[] {
    if (!this.canRead(me)) return [];
    return this.people[me]!.notes.flatMap((note) => {
      const posts = this.postsOf(note, me);
      return posts.length === 0 ? [] : [line(note.kind, posts.length, posts[0]!.number, !note.isRead)];
    });
  }

  unread(me: number): number {
    return (
      this.shown(me).filter((text) => text.endsWith(', unread')).length + this.people[me]!.unreadDecisions
    );
  }

  private postsOf(note: Note, me: number): ModelPost[] {
    return note.thread.posts.filter((post) => this.isOf(note, post, me));
  }

  private isOf(note: Note, post: ModelPost, me: number): boolean {
    if (post.number < note.from || post.number > note.last || post.state !== 'visible') return false;
    if (post.author === me || this.people[me]!.ignores.has(post.author)) return false;
    if (note.kind === 'mention' || note.kind === 'forum') return post === note.of;
    return note.kind === 'thread' || answered(note.thread, post) === note.of;
  }

  private followOwn(thread: ModelThread, post: ModelPost): void {
    const { settings, forum, threads } = this.people[post.author]!;
    if (settings.autoFollow && forum?.level !== 'muted' && !threads.has(thread))
      threads.set(thread, { level: 'following', after: post.number });
  }

  private tell(posts: { thread: ModelThread; post: ModelPost }[], onlyNames: boolean): void {
    for (const { thread, post } of posts) {
      if (post.state !== 'visible') continue;
      for (const [me, person] of this.people.entries()) {
        const told = this.concerns(me, thread, post, onlyNames);
        if (told === null) continue;
        const known = person.notes.find((note) => note.kind === told.kind && note.of === told.of);
        if (known !== undefined && post.number <= known.last) continue;
        const note = known ?? { ...told, thread, from: post.number, last: 0, isRead: false };
        if (known === undefined) person.notes.push(note);
        // What was read begins anew; what is unread grows.
        if (note.isRead) note.from = post.number;
        note.last = post.number;
        note.isRead = false;
        this.touched.set(me, (this.touched.get(me) ?? new Set()).add(note));
      }
    }
  }

  /** The first kind that fits; null: this person is not told of this post. */
  private concerns(me: number, thread: ModelThread, post: ModelPost, onlyNames: boolean) {
    const { settings, forum, threads, ignores } = this.people[me]!;
    if (post.author === me || ignores.has(post.author) || !this.canRead(me)) return null;
    const own = threads.get(thread);
    if ((own?.level ?? forum?.level ?? 'normal') === 'muted') return null;
    if (post.names.includes(me) && settings.mentions) return { kind: 'mention' as const, of: post };
    if (onlyNames) return null;
    const parent = answered(thread, post);
    if (parent !== null && parent.author === me && settings.replies)
      return { kind: 'reply' as const, of: parent };
    if (post.number === 1)
      return forum?.level === 'following' && forum.since < post.born && settings.forums
        ? { kind: 'forum' as const, of: post }
        : null;
    return own?.level === 'following' && own.after < post.number && settings.threads
      ? { kind: 'thread' as const, of: thread }
      : null;
  }
}

function answered(thread: ModelThread, post: ModelPost): ModelPost | null {
  return post.number === 1 ? null : thread.posts[(post.replyTo ?? 1) - 1]!;
}
