/** Why nothing more will come without the reader's doing. */
export type StopReason = 'reload' | 'access_lost' | 'signed_out';

/** How the page stands to the server right now. Times are milliseconds since 1970. */
export type Status =
  | { kind: 'connecting' }
  | { kind: 'live' }
  | { kind: 'catching-up' }
  | { kind: 'offline'; since: number }
  /** Never connected: the page is as right as when it was made. */
  | { kind: 'unconnected'; asOf: number }
  | { kind: 'stopped'; reason: StopReason };

const stopWords: Record<StopReason, string> = {
  reload: 'Reload needed',
  access_lost: 'Stopped: you can no longer read this',
  signed_out: 'Stopped: you are signed out',
};

/** The status in words, the only place that has them. `clock` writes a time as the reader reads it, e.g. 14:02. */
export function statusWords(status: Status, clock: (at: number) => string): string {
  switch (status.kind) {
    case 'connecting':
      return 'Connecting';
    case 'live':
      return 'Live';
    case 'catching-up':
      return 'Catching up';
    case 'offline':
      return `Offline since ${clock(status.since)}`;
    case 'unconnected':
      return `No live updates: this page is right as of ${clock(status.asOf)}. Reload to see new replies.`;
    case 'stopped':
      return stopWords[status.reason];
  }
}

/** Whether two statuses read the same, so that nothing is written twice. */
export function isSameStatus(a: Status, b: Status): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
