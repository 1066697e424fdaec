import type { AddressDto } from '../../contract/addresses.js';
import type { ClaimDto } from '../../contract/claims.js';
import { page } from '../../text/words.js';
import { AccountNav } from '../views/account-nav.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { Form } from '../views/form.js';
import { hasErrors, problemOf, typedIn } from '../views/form-state.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { PasswordField } from '../views/password-field.js';
import { Tag } from '../views/tag.js';
import { TextField } from '../views/text-field.js';
import type { FormState, Page, ShellProps } from './page.js';

export interface OwnAddressProps {
  address: AddressDto;
  claim: ClaimDto;
  /** A mail was just asked for. */
  wasSent: boolean;
  form?: FormState;
}

/** One's own address: whether it is proven, another one, and the posts that wait under it. */
export function ownAddressPage(
  { address, claim, wasSent, form }: OwnAddressProps,
  { csrf }: ShellProps,
): Page {
  const words = page.addresses.own;
  const { email, isConfirmed } = address;
  return {
    title: words.title,
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <div class="with-side">
        <AccountNav current="address" />
        <div>
          <ErrorSummary {...form} />
          <PageTitle title={words.title} />
          <div class="stack-large">
            {wasSent && (
              <Notice kind="success">
                <p>{words.wasSent}</p>
              </Notice>
            )}
            <section class="stack">
              <h2>{words.yours}</h2>
              <p>
                <strong>{email}</strong> <Tag>{isConfirmed ? words.isConfirmed : words.isNotConfirmed}</Tag>
              </p>
              <p>{words.shownToNobody}</p>
              {!isConfirmed && (
                <Form action="/account/address/confirmation" csrf={csrf} class="stack">
                  <p>{words.whyConfirm}</p>
                  <div>
                    <Button>{words.sendAgain}</Button>
                  </div>
                </Form>
              )}
              {claim.count > 0 && (
                <Notice>
                  <p>
                    {page.addresses.claim.offer(claim.count)}{' '}
                    <a href="/account/old-posts">{page.addresses.claim.link}</a>
                  </p>
                </Notice>
              )}
            </section>
            <section class="stack">
              <h2>{words.change}</h2>
              <Form action="/account/address" csrf={csrf}>
                <TextField
                  name="email"
                  label={words.newAddress}
                  hint={words.newAddressHint}
                  type="email"
                  autocomplete="email"
                  isCode
                  value={typedIn(form, 'email')}
                  problem={problemOf(form, 'email')}
                />
                <PasswordField
                  name="password"
                  label={words.password}
                  hint={words.passwordHint}
                  problem={problemOf(form, 'password')}
                />
                <Button kind={isConfirmed ? 'main' : 'quiet'}>{words.changeButton}</Button>
              </Form>
            </section>
          </div>
        </div>
      </div>
    ),
  };
}

export interface OldPostsProps {
  claim: ClaimDto;
}

/** "n posts in the archive were written from your address": only its proven owner comes this far. */
export function oldPostsPage({ claim }: OldPostsProps, { csrf }: ShellProps): Page {
  const words = page.addresses.claim;
  const { count, isClaimed, isConfirmed } = claim;
  return {
    title: words.title,
    body: (
      <div class="with-side">
        <AccountNav current="old-posts" />
        <div>
          <PageTitle title={words.title} />
          {!isConfirmed && (
            <p>
              {words.confirmFirst} <a href="/account/address">{page.addresses.own.title}</a>
            </p>
          )}
          {isConfirmed && count === 0 && <p>{words.none}</p>}
          {isClaimed && count > 0 && (
            <Notice kind="success">
              <p>{words.running}</p>
            </Notice>
          )}
          {!isClaimed && count > 0 && (
            <div class="stack">
              <p class="lead">{words.offer(count)}</p>
              <p>{words.explain}</p>
              <p>{words.forGood}</p>
              <Form action="/account/old-posts" csrf={csrf}>
                <Button>{words.button}</Button>
              </Form>
            </div>
          )}
        </div>
      </div>
    ),
  };
}
