import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { typedIn } from '../views/form-state.js';
import { nameOf } from '../views/name-of.js';
import { PostQuote } from '../views/post-quote.js';
import { RuleAndReason } from '../views/rule-and-reason.js';
import type { Page, ShellProps } from './page.js';
import { postFormPage } from './post-form-page.js';
import type { PurgeVersionsProps } from './props.js';

/** A moderator deletes for good what a post said before, and says why. */
export function purgeVersionsPage(props: PurgeVersionsProps, { csrf }: ShellProps): Page {
  const words = page.post;
  const { post, forum, author, form } = props;
  return postFormPage(props, {
    title: words.purge(post.number),
    lead: <p>{words.purgeHint}</p>,
    children: (
      <div class="narrow stack">
        <p>
          <a href={`/p/${post.id}/history`}>{words.lookAtVersions}</a>
        </p>
        <PostQuote post={post} forum={forum} label={words.whatStays(post.number, nameOf(author))} />
        <Form action={`/p/${post.id}/purge`} csrf={csrf}>
          <input type="hidden" name="version" value={typedIn(form, 'version', String(post.version))} />
          <RuleAndReason form={form} author={nameOf(author)} ready={props.ready} />
          <div class="row">
            <Button kind="warning">{words.purgeButton}</Button>{' '}
            <a href={`/p/${post.id}/history`}>{words.backWithoutPurging}</a>
          </div>
        </Form>
      </div>
    ),
  });
}
