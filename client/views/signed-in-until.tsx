import { page as words } from '../../text/words.js';
import { formatInstant } from './format-time.js';

/** Until when one stays signed in if nothing is done: for those without script, whom no bar can tell later. */
export function SignedInUntil({ seconds }: { seconds: number | undefined }) {
  if (seconds === undefined) return null;
  return (
    <noscript>
      <p class="muted small">{words.writing.signedInUntil(formatInstant(Date.now() + seconds * 1_000))}</p>
    </noscript>
  );
}
