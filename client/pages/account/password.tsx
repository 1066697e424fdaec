import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf } from '../../views/form-state.js';
import { PasswordField } from '../../views/password-field.js';
import type { Page, ShellProps } from '../page.js';
import type { PasswordProps } from './props.js';

/** `/account/password` */
export function passwordPage({ form, done, suggestion }: PasswordProps, { csrf }: ShellProps): Page {
  const words = page.account.password;
  return {
    title: page.account.sections.password,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <AccountFrame section="password" lead={words.lead} done={done ? words.changed : undefined}>
          <Form action="/account/password" csrf={csrf}>
            <PasswordField name="password" label={words.current} problem={problemOf(form, 'password')} />
            <PasswordField
              name="newPassword"
              label={words.next}
              hint={words.nextHint}
              isNew
              suggestion={suggestion}
              problem={problemOf(form, 'newPassword')}
            />
            <Button>{words.save}</Button>
          </Form>
        </AccountFrame>
      </>
    ),
  };
}
