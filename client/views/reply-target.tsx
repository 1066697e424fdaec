import { late, page } from '../../text/words.js';

/**
 * Which post the reply answers: a field of the form, a line that says so, and the way out. Without one the line is empty:
 * browsers for text know no `hidden`.
 */
export function ReplyTarget({ replyTo, path }: { replyTo: number | undefined; path: string }) {
  return (
    <>
      <input type="hidden" name="replyTo" value={replyTo ?? ''} />
      <p
        id="replying-to"
        class="replying-to"
        hidden={replyTo === undefined}
        data-whole={page.posts.replyToThread}
        data-path={path}
      >
        {replyTo !== undefined && (
          <>
            <a href={`#post-${replyTo}`}>{late.posts.inReplyTo(replyTo)}</a>{' '}
            <a href={path} data-action="whole">
              {page.posts.replyToThread}
            </a>
          </>
        )}
      </p>
    </>
  );
}
