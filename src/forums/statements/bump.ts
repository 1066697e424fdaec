/**
 * SQL: a thread's place in its forum's list, as one number: the milliseconds of its last post, then its feed
 * number's last three digits, so that no two threads of a forum have the same. Time and not the feed number comes
 * first, so that an archive of old posts brought in today stands among the old ones.
 */
export function bump(at: string, seq: string): string {
  return `greatest(0, (extract(epoch from ${at}) * 1000)::bigint) * 1000 + (${seq}) % 1000`;
}
