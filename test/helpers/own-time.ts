/**
 * Milliseconds of this process' own work, on whatever processor: what else the machine does is not in it. Asked several
 * times it is the least of them, as a neighbour can still make memory slow.
 */
export async function ownMs(work: () => unknown, times = 1): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time++) {
    const from = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(from);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
