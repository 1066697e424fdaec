import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fieldId, Problem } from '../../views/field.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { PasswordField } from '../../views/password-field.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { ClosePageProps, ConfirmCloseProps } from './props.js';

/** `/account/close`: the first of two steps. It says what happens, and what stands in the way (D35, E06). */
export function closePage({ closing }: ClosePageProps, _shell: ShellProps): Page {
  const words = page.account.close;
  return {
    title: page.account.sections.close,
    body: (
      <AccountFrame section="close" lead={words.lead}>
        <div class="stack prose">
          <ul>
            {words.effects.map((effect) => (
              <li key={effect}>{effect}</li>
            ))}
          </ul>
          <p>{words.keepsText}</p>
          <p>
            <strong>{words.noWayBack}</strong> <a href="/account/data">{words.dataFirst}</a>
          </p>
        </div>
        {closing.onlyAdminOf.length > 0 && <OnlyAdmin names={closing.onlyAdminOf} />}
        {closing.isOnlySiteAdmin ? (
          <Notice kind="warning">
            <h2>{words.blocked}</h2>
            <p>{words.onlySiteAdmin}</p>
          </Notice>
        ) : (
          <p>
            <Button kind="warning" href="/account/close/confirm">
              {words.next}
            </Button>
          </p>
        )}
      </AccountFrame>
    ),
  };
}

/** What would be without an admin, and the better way. */
function OnlyAdmin({ names }: { names: string[] }) {
  const words = page.account.close;
  return (
    <Notice kind="warning">
      <h2>{words.onlyAdminTitle}</h2>
      <p>{words.onlyAdmin}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p>
        <a href="/account/networks">{words.handOver}</a>
      </p>
    </Notice>
  );
}

/** `/account/close/confirm`: the second step asks for the password. */
export function confirmClosePage({ onlyAdminOf, form }: ConfirmCloseProps, { csrf }: ShellProps): Page {
  const words = page.account.close;
  return {
    title: words.confirmTitle,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.confirmTitle}>
          <p class="lead">{words.noWayBack}</p>
        </PageTitle>
        <Form action="/account/close/confirm" csrf={csrf}>
          <Choices
            name="posts"
            legend={words.posts}
            choices={[
              { value: 'keep', text: words.keep, hint: words.keepHint },
              { value: 'erase', text: words.erase, hint: words.eraseHint },
            ]}
            value={typedIn(form, 'posts', 'keep') ?? 'keep'}
          />
          {onlyAdminOf.length > 0 && (
            <Knowing names={onlyAdminOf} problem={problemOf(form, 'withoutAdmin')} form={form} />
          )}
          <PasswordField name="password" label={words.password} problem={problemOf(form, 'password')} />
          <p class="row">
            <Button kind="warning">{words.save}</Button> <a href="/account/profile">{words.cancel}</a>
          </p>
        </Form>
      </>
    ),
  };
}

/** Networks are left without an admin only by who says so (E06). */
function Knowing({ names, problem, form }: { names: string[]; problem?: string; form?: FormState }) {
  const words = page.account.close;
  const id = fieldId('withoutAdmin');
  return (
    <fieldset class={problem ? 'field-error' : undefined}>
      <legend>{words.onlyAdminTitle}</legend>
      <p>{words.onlyAdmin}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {problem && <Problem id={`${id}-problem`} text={problem} />}
      <label class="choice">
        <input
          type="checkbox"
          id={id}
          name="withoutAdmin"
          value="yes"
          checked={typedIn(form, 'withoutAdmin') === 'yes'}
          aria-describedby={problem ? `${id}-problem` : undefined}
          aria-invalid={problem ? true : undefined}
        />{' '}
        <span>{words.withoutAdmin}</span>
      </label>
    </fieldset>
  );
}
