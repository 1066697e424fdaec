interface Delivery {
  count: number;
  /** When the last watcher had it; null before. */
  completedAt: number | null;
  waiting: ((at: number) => void)[];
}

/** Which posts have reached every watcher, and when. */
export class Deliveries {
  private readonly posts = new Map<number, Delivery>();

  constructor(private readonly watchers: number) {}

  /** One watcher has the post. */
  arrived(number: number): void {
    const post = this.of(number);
    if (++post.count < this.watchers) return;
    post.completedAt = performance.now();
    for (const tell of post.waiting) tell(post.completedAt);
  }

  /** @returns when the last watcher had it; now, where there is none */
  complete(number: number): Promise<number> {
    if (this.watchers === 0) return Promise.resolve(performance.now());
    const post = this.of(number);
    if (post.completedAt !== null) return Promise.resolve(post.completedAt);
    return new Promise((resolve) => post.waiting.push(resolve));
  }

  forget(): void {
    this.posts.clear();
  }

  private of(number: number): Delivery {
    let post = this.posts.get(number);
    if (!post) {
      post = { count: 0, completedAt: null, waiting: [] };
      this.posts.set(number, post);
    }
    return post;
  }
}
