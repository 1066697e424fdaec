interface Props {
  pending: 'sending' | 'failed' | 'queued';
  message?: string;
}

const words = {
  sending: 'Sending',
  queued: 'Waiting for the connection. It is sent when you are back online.',
  failed: 'Not sent. Your text is safe here.',
};

/** Where one's own post stands until the server has it. The buttons wait for `data-action`. */
export function PostPending({ pending, message }: Props) {
  return (
    <div class={`post-pending post-pending-${pending}`}>
      <p>{message ?? words[pending]}</p>
      {pending === 'failed' && (
        <button type="button" class="link-button" data-action="retry">
          Try again
        </button>
      )}{' '}
      {pending !== 'sending' && (
        <button type="button" class="link-button" data-action="discard">
          Discard
        </button>
      )}
    </div>
  );
}
