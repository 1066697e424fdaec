import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { fill } from '../views/fill.js';
import { Form } from '../views/form.js';
import { typedIn } from '../views/form-state.js';
import { nameOf } from '../views/name-of.js';
import { Notice } from '../views/notice.js';
import { PostQuote } from '../views/post-quote.js';
import { RuleAndReason } from '../views/rule-and-reason.js';
import { writtenIn } from '../views/written-in.js';
import type { Page, ShellProps } from './page.js';
import { postFormPage } from './post-form-page.js';
import type { RemovePostProps } from './props.js';

/** A moderator takes a post away, and says why. */
export function removePostPage(props: RemovePostProps, { csrf }: ShellProps): Page {
  const words = page.post;
  const { thread, forum, post, author, role, form } = props;
  return postFormPage(props, {
    title: words.remove(post.number),
    lead: <p>{words.removeHint}</p>,
    children: (
      <div class="narrow stack">
        <PostQuote post={post} forum={forum} label={words.postBy(post.number, nameOf(author))} />
        <Form action={`/p/${post.id}/remove`} csrf={csrf}>
          <RuleAndReason form={form} author={nameOf(author)} ready={props.ready} />
          <Notice>
            <p>
              <strong>{words.whatAuthorSees(nameOf(author))}</strong>
            </p>
            <p>
              {fill(words.notice[role](post.number, '{title}'), {
                title: <span {...writtenIn(thread.language ?? forum.language)}>{thread.title}</span>,
                reason: (
                  <span data-preview-of="field-reason">{typedIn(form, 'reason') || words.yourReason}</span>
                ),
              })}
            </p>
          </Notice>
          <div class="row">
            <Button kind="warning">{words.removeButton}</Button>{' '}
            <a href={`/p/${post.id}`}>{words.backWithoutRemoving}</a>
          </div>
        </Form>
      </div>
    ),
  });
}
