import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Field } from '../views/field.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { PasswordField } from '../views/password-field.js';
import { TextField } from '../views/text-field.js';
import { withReturn } from '../views/with-return.js';
import type { Page, ShellProps } from './page.js';
import type { KeptText, SignInProps } from './props.js';

export function signInPage({ form, returnTo, kept }: SignInProps, { csrf, site }: ShellProps): Page {
  return {
    title: words.common.signIn,
    description: words.entry.signInDescription(site.name),
    canonical: '/sign-in',
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.common.signIn}>
          <p>
            {words.entry.newHere} <a href={withReturn('/register', returnTo)}>{words.entry.registerFirst}</a>
          </p>
        </PageTitle>
        {kept && (
          <Notice>
            <p>{words.writing.kept.signIn}</p>
          </Notice>
        )}
        <Form action="/sign-in" csrf={csrf} returnTo={returnTo}>
          {kept && <KeptFields text={kept} />}
          <TextField
            name="login"
            label={words.entry.login}
            autocomplete="username"
            isCode
            value={typedIn(form, 'login')}
            problem={problemOf(form, 'login')}
          />
          <PasswordField name="password" label={words.entry.password} problem={problemOf(form, 'password')} />
          <div>
            <label class="choice">
              <input
                type="checkbox"
                name="remember"
                value="true"
                checked={typedIn(form, 'remember') === 'true'}
              />{' '}
              <span>
                {words.entry.remember}
                <br />
                <span class="hint muted">{words.entry.rememberHint}</span>
              </span>
            </label>
          </div>
          <Button>{words.common.signIn}</Button>
        </Form>
        <p>
          <a href="/forgotten-password">{words.addresses.forgotten.link}</a>
        </p>
      </>
    ),
  };
}

/** The text travels in the form, and is shown, so that nobody has to trust that it does. */
function KeptFields({ text }: { text: KeptText }) {
  return (
    <>
      <input type="hidden" name="keptKind" value={text.kind} />
      <input type="hidden" name="keptPlaceId" value={text.placeId} />
      <input type="hidden" name="keptTitle" value={text.title ?? ''} />
      {text.written !== undefined && <input type="hidden" name="keptWritten" value={text.written} />}
      {text.madeFrom !== undefined && <input type="hidden" name="keptMadeFrom" value={text.madeFrom} />}
      <Field name="keptBody" label={words.writing.kept.text}>
        {(wiring) => <textarea {...wiring} rows={5} value={text.body} />}
      </Field>
    </>
  );
}
