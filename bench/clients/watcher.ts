import type { Frame } from './frames.js';

/** What one reader was sent: each post once, in which order, without a hole in the chain. */
export class Watcher {
  /** Frames that brought posts, in this measurement. */
  frames = 0;
  duplicates = 0;
  /** Messages that did not continue from what came before. */
  gaps = 0;
  /** A number for the order of everything seen: equal orders, equal numbers. */
  order = 0;
  received = 0;
  private next: number;
  private cursor: number;
  private readonly early = new Set<number>();

  /** @param lastNumber the newest post it has @param cursor the number it has everything up to */
  constructor(lastNumber: number, cursor: number) {
    this.next = lastNumber + 1;
    this.cursor = cursor;
  }

  /** Starts counting anew, from where it stands. */
  restart(): void {
    this.frames = this.duplicates = this.gaps = this.order = this.received = 0;
  }

  /** @param seen told of each post that is new to this reader */
  take({ messages, numbers }: Frame, seen: (number: number) => void): void {
    this.frames++;
    for (const { prev, seq } of messages) {
      if (prev > this.cursor) this.gaps++;
      this.cursor = Math.max(this.cursor, seq);
    }
    for (const number of numbers) {
      this.order = (Math.imul(this.order, 31) + number) | 0;
      if (!this.isNew(number)) {
        this.duplicates++;
        continue;
      }
      this.received++;
      seen(number);
    }
  }

  private isNew(number: number): boolean {
    if (number === this.next) {
      this.next++;
      while (this.early.delete(this.next)) this.next++;
      return true;
    }
    if (number < this.next || this.early.has(number)) return false;
    this.early.add(number);
    return true;
  }
}
