import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { PasswordField } from '../views/password-field.js';
import { TextField } from '../views/text-field.js';
import { withReturn } from '../views/with-return.js';
import type { Page, ShellProps } from './page.js';
import type { SignInProps } from './props.js';

export function signInPage({ form, returnTo }: SignInProps, { csrf, site }: ShellProps): Page {
  return {
    title: page.common.signIn,
    description: page.entry.signInDescription(site.name),
    canonical: '/sign-in',
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={page.common.signIn}>
          <p>
            {page.entry.newHere} <a href={withReturn('/register', returnTo)}>{page.entry.registerFirst}</a>
          </p>
        </PageTitle>
        <Form action="/sign-in" csrf={csrf} returnTo={returnTo}>
          <TextField
            name="login"
            label={page.entry.login}
            autocomplete="username"
            isCode
            value={typedIn(form, 'login')}
            problem={problemOf(form, 'login')}
          />
          <PasswordField name="password" label={page.entry.password} problem={problemOf(form, 'password')} />
          <label class="choice">
            <input
              type="checkbox"
              name="remember"
              value="true"
              checked={typedIn(form, 'remember') === 'true'}
            />
            <span>
              {page.entry.remember}
              <span class="hint muted">{page.entry.rememberHint}</span>
            </span>
          </label>
          <Button>{page.common.signIn}</Button>
        </Form>
      </>
    ),
  };
}
