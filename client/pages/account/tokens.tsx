import type { TokenInfoDto } from '../../../contract/sessions.js';
import { page } from '../../../text/words.js';
import { AccountFrame } from '../../views/account-frame.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { EmptyState } from '../../views/empty-state.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { PasswordField } from '../../views/password-field.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { NewTokenProps, TokensProps } from './props.js';

/** `/account/tokens` */
export function tokensPage({ tokens, form, done }: TokensProps, { csrf }: ShellProps): Page {
  const words = page.account.tokens;
  return {
    title: page.account.sections.tokens,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <AccountFrame section="tokens" lead={words.lead} done={done ? words.revoked : undefined}>
          {tokens.length === 0 ? (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
            </EmptyState>
          ) : (
            <section class="stack" aria-labelledby="tokens-list">
              <h2 id="tokens-list">{words.list}</h2>
              <ul class="list">
                {tokens.map((token) => (
                  <Token key={token.id} token={token} csrf={csrf} />
                ))}
              </ul>
            </section>
          )}
          <Form action="/account/tokens" csrf={csrf}>
            <h2>{words.create}</h2>
            <TextField
              name="label"
              label={words.label}
              hint={words.labelHint}
              value={typedIn(form, 'label')}
              problem={problemOf(form, 'label')}
            />
            <Choices
              name="days"
              legend={words.days}
              choices={Object.entries(words.dayChoices).map(([value, text]) => ({ value, text }))}
              value={typedIn(form, 'days', '90') ?? '90'}
              problem={problemOf(form, 'days')}
              isRow
            />
            <PasswordField name="password" label={words.password} problem={problemOf(form, 'password')} />
            <Button>{words.save}</Button>
          </Form>
        </AccountFrame>
      </>
    ),
  };
}

function Token({ token, csrf }: { token: TokenInfoDto; csrf: string | null }) {
  const words = page.account.tokens;
  return (
    <li>
      <h3 class="list-title">{token.label}</h3>
      <p class="meta">
        <span>
          {words.made} <Time at={token.createdAt} />
        </span>{' '}
        <span>
          {words.lastUsed} {token.lastUsedAt ? <Time at={token.lastUsedAt} /> : words.never}
        </span>{' '}
        <span>
          {words.ends} <Time at={token.expiresAt} />
        </span>
      </p>
      <Form action={`/account/tokens/${token.id}/revoke`} csrf={csrf} class="plain-form">
        <Button kind="quiet">
          {words.revoke}
          <HiddenText>{words.revokeNamed(token.label)}</HiddenText>
        </Button>
      </Form>
    </li>
  );
}

/** The answer to making one: the only time that it is seen. */
export function newTokenPage({ token, label, expiresAt }: NewTokenProps, _shell: ShellProps): Page {
  const words = page.account.tokens;
  return {
    title: words.shownOnce,
    body: (
      <>
        <PageTitle title={words.shownOnce}>
          <p class="lead">{words.shownText}</p>
        </PageTitle>
        <div class="narrow stack">
          <p>
            {label}. {words.ends} <Time at={expiresAt} />
          </p>
          <p class="secret">
            <code>{token}</code>
          </p>
          <p>
            <a href="/account/tokens">{words.back}</a>
          </p>
        </div>
      </>
    ),
  };
}
