import { live } from '../../text/words.js';

interface Props {
  pending: 'sending' | 'failed' | 'queued';
  message?: string;
}

/** Where one's own post stands until the server has it. The buttons wait for `data-action`. */
export function PostPending({ pending, message }: Props) {
  return (
    <div class={`post-pending post-pending-${pending}`}>
      <p>{message ?? live.post[pending]}</p>
      {pending === 'failed' && (
        <button type="button" class="link-button" data-action="retry">
          {live.post.retry}
        </button>
      )}{' '}
      {pending !== 'sending' && (
        <button type="button" class="link-button" data-action="discard">
          {live.post.discard}
        </button>
      )}
    </div>
  );
}
