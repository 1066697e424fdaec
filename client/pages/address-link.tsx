import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { PageTitle } from '../views/page-title.js';
import { withReturn } from '../views/with-return.js';
import type { Page, ShellProps } from './page.js';

export interface AddressLinkProps {
  token: string;
  username: string;
}

/** Reached by the link in a mail: one button, since programs that follow links must change nothing. */
export function confirmAddressPage(
  { token, username }: AddressLinkProps,
  { csrf, viewer, path }: ShellProps,
): Page {
  const words = page.addresses.confirm;
  const isOwner = viewer?.username === username;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{isOwner ? words.text(username) : words.signInFirst(username)}</p>
        </PageTitle>
        {isOwner ? (
          <OneButton action="/confirm-address" token={token} csrf={csrf} label={words.button} />
        ) : (
          !viewer && <Button href={withReturn('/sign-in', path)}>{words.signIn}</Button>
        )}
        <p>{words.notYours}</p>
      </>
    ),
  };
}

/** "This was not me", from the mailbox of the address that was. */
export function keepAddressPage({ token, username }: AddressLinkProps, { csrf }: ShellProps): Page {
  const words = page.addresses.keep;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.text(username)}</p>
        </PageTitle>
        <OneButton action="/keep-address" token={token} csrf={csrf} label={words.button} />
      </>
    ),
  };
}

/** For every link that is not good, whatever the reason. */
export function linkOverPage(_props: object, { viewer }: ShellProps): Page {
  const words = page.addresses.over;
  return {
    title: words.title,
    body: (
      <>
        <PageTitle title={words.title}>
          <p class="lead">{words.text}</p>
        </PageTitle>
        <ul class="plain">
          <li>
            <a href="/forgotten-password">{words.forgotten}</a>
          </li>
          {viewer && (
            <li>
              <a href="/account/address">{words.address}</a>
            </li>
          )}
        </ul>
      </>
    ),
  };
}

interface OneButtonProps {
  action: string;
  token: string;
  csrf: string | null;
  label: string;
}

function OneButton({ action, token, csrf, label }: OneButtonProps) {
  return (
    <Form action={action} csrf={csrf}>
      <input type="hidden" name="token" value={token} />
      <Button>{label}</Button>
    </Form>
  );
}
