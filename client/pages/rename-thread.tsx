import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { TextField } from '../views/text-field.js';
import { ThreadBand } from '../views/thread-band.js';
import type { Page, ShellProps } from './page.js';
import type { RenameThreadProps } from './props.js';

export function renameThreadPage(props: RenameThreadProps, { csrf }: ShellProps): Page {
  const { network, thread, needsReason, form } = props;
  return {
    title: 'Change the title',
    brand: network.brand,
    band: <ThreadBand {...props} />,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title="Change the title" />
        <Form action={`/t/${thread.id}/rename`} csrf={csrf}>
          <TextField
            name="title"
            label="Title"
            hint="Links to this thread go on working."
            value={typedIn(form, 'title', thread.title)}
            problem={problemOf(form, 'title')}
          />
          {needsReason && (
            <TextField
              name="reason"
              label="Reason"
              hint="The person who started the thread reads this. It goes in the moderation log."
              value={typedIn(form, 'reason')}
              problem={problemOf(form, 'reason')}
            />
          )}
          <div class="row">
            <Button>Save title</Button> <a href={thread.path}>Go back without saving</a>
          </div>
        </Form>
      </>
    ),
  };
}
