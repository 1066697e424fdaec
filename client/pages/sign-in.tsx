import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { PasswordField } from '../views/password-field.js';
import { TextField } from '../views/text-field.js';
import { withReturn } from '../views/words.js';
import type { Page, ShellProps } from './page.js';
import type { SignInProps } from './props.js';

export function signInPage({ form, returnTo }: SignInProps, { csrf, site }: ShellProps): Page {
  return {
    title: 'Sign in',
    description: `Sign in to ${site.name}.`,
    canonical: '/sign-in',
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title="Sign in">
          <p>
            New here? <a href={withReturn('/register', returnTo)}>Register first</a>
          </p>
        </PageTitle>
        <Form action="/sign-in" csrf={csrf} returnTo={returnTo}>
          <TextField
            name="login"
            label="User name or e-mail address"
            autocomplete="username"
            isCode
            value={typedIn(form, 'login')}
            problem={problemOf(form, 'login')}
          />
          <PasswordField name="password" label="Password" problem={problemOf(form, 'password')} />
          <label class="choice">
            <input
              type="checkbox"
              name="remember"
              value="true"
              checked={typedIn(form, 'remember') === 'true'}
            />
            <span>
              Remember me on this device
              <span class="hint muted">Leave this empty on a device that others use.</span>
            </span>
          </label>
          <Button>Sign in</Button>
        </Form>
      </>
    ),
  };
}
