import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { problemOf, typedIn } from '../views/form-state.js';
import { nameOf } from '../views/name-of.js';
import { TextArea } from '../views/text-area.js';
import type { Page, ShellProps } from './page.js';
import { postFormPage } from './post-form-page.js';
import type { RestorePostProps } from './props.js';

/** A moderator puts a removed post back. */
export function restorePostPage(props: RestorePostProps, { csrf }: ShellProps): Page {
  const { post, author, form } = props;
  return postFormPage(props, {
    title: page.post.restore(post.number),
    lead: (
      <>
        <p>{page.post.restoreHint(nameOf(author))}</p>
        <p>
          {page.post.justRemoved} <a href="/undo">{page.appeals.undo}</a>
        </p>
      </>
    ),
    children: (
      <Form action={`/p/${post.id}/restore`} csrf={csrf}>
        <TextArea
          name="reason"
          label={page.common.reason}
          hint={page.post.restoreReasonHint(nameOf(author))}
          rows={3}
          value={typedIn(form, 'reason')}
          problem={problemOf(form, 'reason')}
        />
        <div class="row">
          <Button>{page.post.restoreButton}</Button> <a href={`/p/${post.id}`}>{page.common.goBack}</a>
        </div>
      </Form>
    ),
  });
}
