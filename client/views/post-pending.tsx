import { late, live } from '../../text/words.js';

interface Props {
  pending: 'sending' | 'failed' | 'queued';
  message?: string;
  /** Rules to accept first: in a tab of their own, so that the text stays where it is. */
  rules?: string;
}

/** Where one's own post stands until the server has it. The buttons wait for `data-action`. */
export function PostPending({ pending, message, rules }: Props) {
  return (
    <div class={`post-pending post-pending-${pending}`}>
      <p>{message ?? live.post[pending]}</p>
      {pending === 'failed' && rules && (
        <p>
          <a href={rules} target="_blank" rel="noopener">
            {late.unsent.rules}
          </a>
        </p>
      )}
      {pending === 'failed' && <PendingButton act="retry" words={live.post.retry} />}
      {pending !== 'sending' && (
        <>
          <PendingButton act="edit" words={late.unsent.edit} />
          <PendingButton act="copy-text" words={late.unsent.copy} />
          <PendingButton act="discard" words={late.unsent.discard} />
        </>
      )}
    </div>
  );
}

/** In place of a reply that was thrown away: it can be taken back while the page stands. */
export function PostDiscarded({ body }: { body: string }) {
  const beginning = [...body.replace(/\s+/g, ' ')].slice(0, 40).join('');
  return (
    <div class="post-pending">
      <p>{late.unsent.isDiscarded(beginning)}</p>
      <PendingButton act="undo" words={late.unsent.undo} />
    </div>
  );
}

/** The spaces keep words apart where there is no style. */
function PendingButton({ act, words }: { act: string; words: string }) {
  return (
    <>
      {' '}
      <button type="button" class="link-button" data-action={act}>
        {words}
      </button>
    </>
  );
}
