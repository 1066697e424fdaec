interface Reading<T> {
  running: Promise<T>;
  /** Shared by everyone who came after `running` had started. */
  next: Promise<T> | null;
}

/**
 * Lets many askers share one read. Nobody is answered by a read that began before he asked, so a change that was
 * committed before a question is always in its answer.
 * @returns a function of what is asked for (its key) and how to read it
 */
export function sharedReads<T>(): (key: string, read: () => Promise<T>) => Promise<T> {
  const readings = new Map<string, Reading<T>>();

  function start(key: string, read: () => Promise<T>): Promise<T> {
    const reading: Reading<T> = { running: read(), next: null };
    readings.set(key, reading);
    const done = () => {
      if (!reading.next) readings.delete(key);
    };
    reading.running.then(done, done);
    return reading.running;
  }

  return (key, read) => {
    const current = readings.get(key);
    if (!current) return start(key, read);
    const again = () => start(key, read);
    current.next ??= current.running.then(again, again);
    return current.next;
  };
}
