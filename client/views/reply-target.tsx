import { late, page } from '../../text/words.js';

/** Which post the reply answers: a field of the form, a line that says so, and the way out. */
export function ReplyTarget({ replyTo, path }: { replyTo: number | undefined; path: string }) {
  return (
    <>
      <input type="hidden" name="replyTo" value={replyTo ?? ''} />
      <p id="replying-to" class="replying-to" hidden={replyTo === undefined}>
        <a href={`#post-${replyTo ?? 1}`}>{late.posts.inReplyTo(replyTo ?? 1)}</a>{' '}
        <a href={path} data-action="whole">
          {page.posts.replyToThread}
        </a>
      </p>
    </>
  );
}
