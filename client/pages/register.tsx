import { LEAST_AGE } from '../../contract/limits.js';
import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { PersonFields } from '../views/person-fields.js';
import { withReturn } from '../views/with-return.js';
import type { Page, ShellProps } from './page.js';
import type { RegisterProps } from './props.js';

/** Four fields, one page (N19). */
export function registerPage(
  { form, returnTo, suggestion }: RegisterProps,
  { csrf, site }: ShellProps,
): Page {
  return {
    title: page.common.register,
    description: page.entry.registerDescription(site.name),
    canonical: '/register',
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.common.register}>
          <p class="lead">{page.entry.registerLead}</p>
          <p>
            {page.entry.registeredBefore}{' '}
            <a href={withReturn('/sign-in', returnTo)}>{page.entry.signInInstead}</a>
          </p>
          <p>{page.standing.age(LEAST_AGE)}</p>
        </PageTitle>
        <Form action="/register" csrf={csrf} returnTo={returnTo}>
          <p>
            {page.terms.withAccount} <a href="/rules">{page.terms.link}</a>
          </p>
          <PersonFields form={form} suggestion={suggestion} />
          <Button>{page.common.register}</Button>
        </Form>
      </>
    ),
  };
}
