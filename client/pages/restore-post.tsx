import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { nameOf } from '../views/name-of.js';
import { PageTitle } from '../views/page-title.js';
import { TextArea } from '../views/text-area.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { RestorePostProps } from './props.js';

/** A moderator puts a removed post back. */
export function restorePostPage(props: RestorePostProps, { csrf }: ShellProps): Page {
  const { network, post, author, form } = props;
  return {
    title: page.post.restore(post.number),
    brand: network.brand,
    band: <ThreadBand {...props} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.post.restore(post.number)}>
          <p>{page.post.restoreHint(nameOf(author))}</p>
          <p>
            {page.post.justRemoved} <a href="/undo">{page.appeals.undo}</a>
          </p>
        </PageTitle>
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
      </>
    ),
  };
}
