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
  const { network, post, form } = props;
  return {
    title: `Delete post ${post.number}`,
    brand: network.brand,
    band: <ThreadBand {...props} />,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={`Delete post ${post.number}?`}>
          <p>
            Its text goes away for everyone, at once. You can’t undo this. Readers see “Deleted by its
            author.”
          </p>
        </PageTitle>
        <div class="narrow stack">
          <PostQuote post={post} label="The post you are about to delete" />
          <Form action={`/p/${post.id}/delete`} csrf={csrf} class="row">
            <Button kind="warning">Delete post</Button> <a href={`/p/${post.id}`}>Keep it</a>
          </Form>
        </div>
      </>
    ),
  };
}
