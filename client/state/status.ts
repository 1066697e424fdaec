import { live } from '../../text/words.js';

/** Why nothing more will come without the reader's doing. */
export type StopReason = 'reload' | 'access_lost' | 'moved' | 'signed_out';

/** How the page stands to the server right now. Times are milliseconds since 1970. */
export type Status =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'catching-up' }
  | { kind: 'offline'; since: number }
  /** Never connected: the page is as right as when it was made. */
  | { kind: 'unconnected'; asOf: number }
  | { kind: 'stopped'; reason: StopReason };

/** The status in words. `clock` writes a time as the reader reads it, e.g. 14:02. */
export function statusWords(status: Status, clock: (at: number) => string): string {
  const words = live.status;
  switch (status.kind) {
    case 'connecting':
      return words.connecting;
    case 'live':
      return words.live;
    case 'catching-up':
      return words.catchingUp;
    case 'offline':
      return words.offline(clock(status.since));
    case 'unconnected':
      return words.unconnected(clock(status.asOf));
    case 'stopped':
      return words.stopped[status.reason];
  }
}

/** Whether two statuses read the same, so that nothing is written twice. */
export function isSameStatus(a: Status, b: Status): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
