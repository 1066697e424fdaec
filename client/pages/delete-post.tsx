import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { PostQuote } from '../views/post-quote.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { DeletePostProps } from './props.js';

/** Asks once: this can't be undone. */
export function deletePostPage(props: DeletePostProps, { csrf }: ShellProps): Page {
  const { network, forum, post, form } = props;
  return {
    title: page.post.delete(post.number),
    brand: network.brand,
    band: <ThreadBand {...props} />,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.post.deleteAsk(post.number)}>
          <p>{page.post.deleteHint}</p>
        </PageTitle>
        <div class="narrow stack">
          <PostQuote post={post} forum={forum} label={page.post.aboutToDelete} />
          <Form action={`/p/${post.id}/delete`} csrf={csrf} class="row">
            <Button kind="warning">{page.post.deleteButton}</Button>{' '}
            <a href={`/p/${post.id}`}>{page.common.keepIt}</a>
          </Form>
        </div>
      </>
    ),
  };
}
