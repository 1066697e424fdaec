import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { PageTitle } from '../views/page-title.js';
import { PasswordField } from '../views/password-field.js';
import { TextField } from '../views/text-field.js';
import type { FormState, Page, ShellProps } from './page.js';

export interface ForgottenPasswordProps {
  form?: FormState;
}

export function forgottenPasswordPage({ form }: ForgottenPasswordProps, { csrf }: ShellProps): Page {
  const words = page.addresses.forgotten;
  return {
    title: words.title,
    description: words.description,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.title}>
          <p class="lead">{words.text}</p>
          <p>{words.onlyConfirmed}</p>
        </PageTitle>
        <Form action="/forgotten-password" csrf={csrf}>
          <TextField
            name="email"
            label={words.email}
            type="email"
            autocomplete="email"
            isCode
            value={typedIn(form, 'email')}
            problem={problemOf(form, 'email')}
          />
          <Button>{words.button}</Button>
        </Form>
      </>
    ),
  };
}

/** The same for every address. */
export function resetSentPage(_props: object, _shell: ShellProps): Page {
  const words = page.addresses.sent;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.text}</p>
          <p>{words.lasts}</p>
        </PageTitle>
        <h2>{words.none}</h2>
        <p>{words.noneText}</p>
        <p>
          <a href="/forgotten-password">{words.again}</a>
        </p>
      </>
    ),
  };
}

export interface ResetPasswordProps {
  token: string;
  username: string;
  suggestion: string;
  form?: FormState;
}

export function resetPasswordPage(props: ResetPasswordProps, { csrf }: ShellProps): Page {
  const { token, username, suggestion, form } = props;
  const words = page.addresses.reset;
  return {
    title: words.title,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.title}>
          <p class="lead">{words.text(username)}</p>
        </PageTitle>
        <Form action="/reset-password" csrf={csrf}>
          <input type="hidden" name="token" value={token} />
          <PasswordField
            name="password"
            label={words.password}
            hint={words.hint}
            isNew
            suggestion={suggestion}
            problem={problemOf(form, 'password')}
          />
          <Button>{words.button}</Button>
        </Form>
      </>
    ),
  };
}
