import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { TextArea } from '../views/text-area.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { RestorePostProps } from './props.js';

/** A moderator puts a removed post back. */
export function restorePostPage(props: RestorePostProps, { csrf }: ShellProps): Page {
  const { network, post, author, form } = props;
  return {
    title: `Put post ${post.number} back`,
    brand: network.brand,
    band: <ThreadBand {...props} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={`Put post ${post.number} back`}>
          <p>
            The post by {author.name} appears again on every open screen, as it was. {author.name} is told.
          </p>
        </PageTitle>
        <Form action={`/p/${post.id}/restore`} csrf={csrf}>
          <TextArea
            name="reason"
            label="Reason"
            hint={`It goes in the moderation log, and ${author.name} reads it.`}
            rows={3}
            value={typedIn(form, 'reason')}
            problem={problemOf(form, 'reason')}
          />
          <div class="row">
            <Button>Put post back</Button> <a href={`/p/${post.id}`}>Go back</a>
          </div>
        </Form>
      </>
    ),
  };
}
