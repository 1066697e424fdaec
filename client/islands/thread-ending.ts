import { live } from '../../text/words.js';
import type { Outbox } from '../state/outbox.js';
import type { Status } from '../state/status.js';
import type { SyncMachine } from '../state/sync-machine.js';
import { sayNow } from './announce.js';
import type { Composer } from './composer.js';
import { drawCurtain } from './curtain.js';
import type { Link } from './link.js';
import { showStatus } from './live-status.js';

/** What ends a thread's page: the session, or the right to read it. And how it goes on when its person is back. */
export function createThreadEnding(options: {
  /** Anyone may read it. */
  isPublic(): boolean;
  getMachine(): SyncMachine;
  getLink(): Link | null;
  getComposer(): Composer | null;
  outbox: Outbox;
  /** Nobody is here, as far as this page knows. */
  leave(): void;
  /** Nothing of the thread is shown any more. */
  clear(): void;
}) {
  const { isPublic, getMachine, getLink, getComposer, outbox } = options;
  const awaitBack = (act: () => void = revive) =>
    void import('./come-back.js').then((code) => code.awaitComeBack(act));

  function revive(): void {
    getComposer()?.reopen();
    getMachine().revive();
    getLink()?.open();
    for (const { clientKey, code } of outbox.entries())
      if (code === 'unauthenticated') outbox.retry(clientKey);
  }

  // What was taken away can only be fetched anew; the text waits in this tab.
  function reload(): void {
    dispatchEvent(new Event('convene:reload'));
    location.reload();
  }

  return {
    /** The person signs in elsewhere: what was refused for want of a session goes out. */
    awaitBack: () => awaitBack(),
    onStatus(status: Status) {
      showStatus(status);
      if (status.kind !== 'stopped') return;
      getLink()?.close();
      options.leave();
      if (status.reason === 'reload') return;
      const words = live.status.curtain[status.reason];
      const isSignedOut = status.reason === 'signed_out';
      getComposer()?.close(`${words} ${live.composer.textStays}`, isSignedOut);
      if (isSignedOut) awaitBack(isPublic() ? revive : reload);
      // What anyone may read stays on screen when only the session is over.
      if (isSignedOut && isPublic()) return sayNow(words);
      options.clear();
      drawCurtain(words, isSignedOut);
    },
  };
}
