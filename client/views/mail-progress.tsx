import { page } from '../../text/words.js';

interface Props {
  mails: { waiting: number; sent: number; failed: number };
  /** The page that tells the same later on. */
  from: string;
}

/** How far the mails of invitations have gone. By script it goes on (`islands/mail-progress.ts`). */
export function MailProgress({ mails: { waiting, sent, failed }, from }: Props) {
  const words = page.invitations;
  const all = waiting + sent + failed;
  if (all === 0) return null;
  return (
    <div id="mails" class="stack" data-from={from} data-waiting={waiting}>
      <p>{words.mails(waiting, sent, failed)}</p>
      {waiting > 0 && <progress value={sent + failed} max={all} aria-label={words.mailsDone} />}
    </div>
  );
}
