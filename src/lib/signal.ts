/** A thing that happened, told to whoever listens in this process. A listener that throws stops no other. */
export class Signal<T> {
  private readonly listeners = new Set<(fact: T) => void>();

  /** @returns a function that ends the listening */
  listen(listener: (fact: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(fact: T): void {
    for (const listener of this.listeners) {
      try {
        listener(fact);
      } catch {
        // Signals only hasten what a sweep finds anyway.
      }
    }
  }
}
