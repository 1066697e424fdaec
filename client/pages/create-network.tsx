import { page } from '../../text/words.js';
import { AccessFields } from '../views/access-fields.js';
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
    title: page.network.start,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.network.start}>
          <p class="lead">{page.network.startLead}</p>
        </PageTitle>
        <Form action="/networks/new" csrf={csrf}>
          <NetworkFields form={form} hasSlug />
          <AccessFields form={form} />
          <Button>{page.network.startButton}</Button>
        </Form>
      </>
    ),
  };
}
