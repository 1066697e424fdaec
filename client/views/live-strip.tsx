import { page } from '../../text/words.js';

interface Props {
  /** Path of this page, to load it again without script. */
  path: string;
  what: 'replies' | 'threads';
  /** There is a box to write in, further down: on a phone the way to it is under the thumb. */
  canReply?: boolean;
}

/**
 * The strip under a live list: how the connection stands (always in words), who is typing, what is new.
 * As the server sends it, nothing is live, and it says so.
 */
export function LiveStrip({ path, what, canReply }: Props) {
  return (
    <div class="live-strip">
      <p id="live-status" class="live-status" data-state="static">
        <a href={path}>{what === 'replies' ? page.thread.checkReplies : page.forum.checkThreads}</a>
      </p>
      {what === 'replies' && <p id="here" class="here" />}
      <p id="typing" class="typing" aria-hidden="true" />
      <div id="new-replies" class="new-replies" />
      {canReply && (
        <a id="reply-now" class="button" href="#composer">
          {page.thread.write}
        </a>
      )}
    </div>
  );
}
