/** What the order of a thread depends on. */
export interface Orderable {
  number: number;
  key: string;
  parents: string[];
  date: Date;
}

interface Placed {
  /** Its own time or its parent's, whichever is later: clocks were wrong, answers come after. */
  time: number;
  depth: number;
}

/** Orders messages by date, except that none comes before the one it answers. Broken (cyclic) references are ignored. */
export function orderThread<M extends Orderable>(messages: M[]): M[] {
  const byKey = new Map(messages.map((message) => [message.key, message]));
  const placed = new Map<M, Placed>();
  for (const message of messages) place(message);
  return [...messages].sort((a, b) => {
    const [left, right] = [placed.get(a)!, placed.get(b)!];
    return left.time - right.time || left.depth - right.depth || a.number - b.number;
  });

  function place(start: M): void {
    // Walks up to the first ancestor that is placed, missing, or seen on this walk, then back down.
    const walk: M[] = [];
    const seen = new Set<M>();
    let at: M | undefined = start;
    while (at && !placed.has(at) && !seen.has(at)) {
      walk.push(at);
      seen.add(at);
      at = parentOf(at);
    }
    if (at && seen.has(at)) placeBelow(undefined, earliestOnTop(walk.splice(walk.indexOf(at))));
    placeBelow(at && placed.get(at), walk);
  }

  function placeBelow(ancestor: Placed | undefined, walk: M[]): void {
    let above = ancestor;
    for (const message of walk.reverse()) {
      const own = message.date.getTime();
      above = above ? { time: Math.max(own, above.time), depth: above.depth + 1 } : { time: own, depth: 0 };
      placed.set(message, above);
    }
  }

  function parentOf(message: M): M | undefined {
    const key = message.parents.findLast((parent) => parent !== message.key && byKey.has(parent));
    return key === undefined ? undefined : byKey.get(key);
  }
}

/** A cycle, each answering the next and the last the first, turned so that the earliest answers nothing. */
function earliestOnTop<M extends Orderable>(cycle: M[]): M[] {
  const first = cycle.reduce((a, b) =>
    b.date < a.date || (+b.date === +a.date && b.number < a.number) ? b : a,
  );
  const top = cycle.indexOf(first);
  return [...cycle.slice(top + 1), ...cycle.slice(0, top + 1)];
}
