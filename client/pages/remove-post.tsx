import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { PostQuote } from '../views/post-quote.js';
import { TextArea } from '../views/text-area.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { RemovePostProps } from './props.js';

/** A moderator takes a post away, and says why. */
export function removePostPage(props: RemovePostProps, { csrf }: ShellProps): Page {
  const { network, thread, post, author, role, form } = props;
  return {
    title: `Remove post ${post.number}`,
    brand: network.brand,
    band: <ThreadBand {...props} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={`Remove post ${post.number}`}>
          <p>
            It leaves every open screen at once. In its place readers see “Removed by a moderator.” You can
            put it back later.
          </p>
        </PageTitle>
        <div class="narrow stack">
          <PostQuote post={post} label={`Post ${post.number} by ${author.name}`} />
          <Form action={`/p/${post.id}/remove`} csrf={csrf}>
            <TextArea
              name="reason"
              label="Reason"
              hint={`${author.name} reads this. Name the rule and stay polite.`}
              rows={3}
              value={typedIn(form, 'reason')}
              problem={problemOf(form, 'reason')}
            />
            <Notice>
              <p>
                <strong>What {author.name} will see:</strong>
              </p>
              <p>
                “A {role} removed your post {post.number} in “{thread.title}”. Reason:{' '}
                <span data-preview-of="field-reason">{typedIn(form, 'reason') || '(your reason)'}</span>”
              </p>
            </Notice>
            <div class="row">
              <Button kind="warning">Remove post</Button>{' '}
              <a href={`/p/${post.id}`}>Go back without removing</a>
            </div>
          </Form>
        </div>
      </>
    ),
  };
}
