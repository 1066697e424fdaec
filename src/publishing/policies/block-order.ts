import { coreBlocks } from '../../../contract/network-home.js';

const core: readonly string[] = coreBlocks;

/**
 * Pure: the whole order of a home. What was stored counts as far as it is there still; core blocks that it lacks are
 * never missing, and texts that it lacks come last.
 * @param texts ids, in the order in which they were written
 */
export function wholeOrder(stored: readonly string[], texts: readonly string[]): string[] {
  const all = [...core, ...texts];
  const known = stored.filter((block, at) => all.includes(block) && stored.indexOf(block) === at);
  return [...known, ...all.filter((block) => !known.includes(block))];
}

/**
 * Pure: the order with one block a place further up or down. Blocks that are not shown are no places.
 * @param unseen ids of deleted texts
 */
export function movedIn(
  order: readonly string[],
  block: string,
  direction: 'up' | 'down',
  unseen: ReadonlySet<string>,
): string[] {
  const step = direction === 'up' ? -1 : 1;
  const from = order.indexOf(block);
  let to = from + step;
  while (order[to] !== undefined && unseen.has(order[to]!)) to += step;
  if (from < 0 || order[to] === undefined) return [...order];
  const moved = [...order];
  [moved[from], moved[to]] = [moved[to]!, moved[from]!];
  return moved;
}
