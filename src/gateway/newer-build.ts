/**
 * Whether a page was built from older files than those served here. The same files under another time are no news, and
 * neither are older ones: during a rolling restart both are served for a while.
 * @param own `seconds.hash` of the files here; empty: none
 * @param theirs what the page said at its handshake; anything
 */
export function isOlderBuild(theirs: unknown, own: string): boolean {
  if (typeof theirs !== 'string' || own === '') return false;
  const [theirTime, theirHash] = theirs.split('.', 2);
  const [time, hash] = own.split('.', 2);
  return theirHash !== hash && Number(theirTime) < Number(time);
}
