import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { PersonFields } from '../views/person-fields.js';
import { withReturn } from '../views/words.js';
import type { Page, ShellProps } from './page.js';
import type { RegisterProps } from './props.js';

/** Four fields, one page (N19). */
export function registerPage(
  { form, returnTo, suggestion }: RegisterProps,
  { csrf, site }: ShellProps,
): Page {
  return {
    title: 'Register',
    description: `Register with ${site.name} to write in forums and join networks.`,
    canonical: '/register',
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title="Register">
          <p class="lead">
            With an account you can write in forums and join networks. We ask for four things, no more.
          </p>
          <p>
            Have you registered before? <a href={withReturn('/sign-in', returnTo)}>Sign in instead</a>
          </p>
        </PageTitle>
        <Form action="/register" csrf={csrf} returnTo={returnTo}>
          <PersonFields form={form} suggestion={suggestion} />
          <Button>Register</Button>
        </Form>
      </>
    ),
  };
}
