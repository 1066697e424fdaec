import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { PersonFields } from '../views/person-fields.js';
import type { Page, ShellProps } from './page.js';
import type { SetupProps } from './props.js';

/** Reached once, by the link that the first start printed. */
export function setupPage({ form, token, suggestion }: SetupProps, { csrf, site }: ShellProps): Page {
  return {
    title: page.entry.setup,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.entry.setup}>
          <p class="lead">{page.entry.setupLead(site.name)}</p>
        </PageTitle>
        <Form action="/setup" csrf={csrf}>
          <input type="hidden" name="token" value={token} />
          <PersonFields form={form} suggestion={suggestion} />
          <Button>{page.entry.setupButton}</Button>
        </Form>
      </>
    ),
  };
}
