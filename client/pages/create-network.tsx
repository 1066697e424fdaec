import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { NetworkFields } from '../views/network-fields.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { CreateNetworkProps } from './props.js';

export function createNetworkPage({ form }: CreateNetworkProps, { csrf }: ShellProps): Page {
  return {
    title: 'Start a network',
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title="Start a network">
          <p class="lead">
            Tell people what it is for. You become its first admin and can change all but its address.
          </p>
        </PageTitle>
        <Form action="/networks/new" csrf={csrf}>
          <NetworkFields form={form} hasSlug />
          <Button>Start network</Button>
        </Form>
      </>
    ),
  };
}
