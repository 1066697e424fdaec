/** Counts commands that run, so that a node that stops can answer them first. */
export class InFlight {
  private running = 0;
  private isClosed = false;
  private readonly waiting = new Set<() => void>();

  /** @returns false once the node stops: nothing new begins */
  begin(): boolean {
    if (this.isClosed) return false;
    this.running++;
    return true;
  }

  end(): void {
    this.running--;
    if (this.running === 0) for (const resume of this.waiting) resume();
  }

  /** Lets nothing new begin, and waits for what runs, or for so many milliseconds. */
  async close(patienceMs: number): Promise<void> {
    this.isClosed = true;
    if (this.running === 0) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patienceMs);
      this.waiting.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
