import { Button } from '../views/button.js';
import { Form } from '../views/form.js';
import { PageTitle } from '../views/page-title.js';
import { withReturn } from '../views/words.js';
import { headingOf, textOf } from './error-words.js';
import type { Page, ShellProps } from './page.js';
import type { ErrorPageProps } from './props.js';

/** What went wrong, in words, and what would help: signing in, joining, waiting, or going elsewhere. */
export function errorPage(props: ErrorPageProps, shell: ShellProps): Page {
  const title = headingOf(props.status);
  return {
    title,
    body: (
      <>
        <PageTitle title={title}>
          {textOf(props).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </PageTitle>
        <div class="stack narrow">
          <Help {...props} shell={shell} />
          <p>
            <a href="/">Go to the home page</a>
          </p>
          {props.requestId && (
            <p class="muted small">If you write to us about this, give this number: {props.requestId}</p>
          )}
        </div>
      </>
    ),
  };
}

function Help({ status, reason, network, returnTo, shell }: ErrorPageProps & { shell: ShellProps }) {
  const mayHide = status === 401 || status === 403 || status === 404;
  if (mayHide && !shell.viewer)
    return <SignIn returnTo={returnTo ?? shell.path} isCertain={status !== 404} />;
  if (network?.canJoin) return <Join network={network} csrf={shell.csrf} returnTo={returnTo ?? shell.path} />;
  if (reason === 'sign_in') return <SignIn returnTo={returnTo ?? shell.path} isCertain />;
  return null;
}

function SignIn({ returnTo, isCertain }: { returnTo: string; isCertain: boolean }) {
  return (
    <>
      <p>
        {isCertain ? 'Signing in helps.' : 'If it is for members, signing in helps.'} You come back to this
        place.
      </p>
      <div class="row">
        <Button href={withReturn('/sign-in', returnTo)}>Sign in</Button>{' '}
        <a href={withReturn('/register', returnTo)}>Register</a>
      </div>
    </>
  );
}

interface JoinProps {
  network: { name: string; path: string };
  csrf: string | null;
  returnTo: string;
}

function Join({ network, csrf, returnTo }: JoinProps) {
  return (
    <>
      <p>
        This is for members of <a href={network.path}>{network.name}</a>. Joining helps, and it is open to
        everyone.
      </p>
      <Form action={`${network.path}/join`} csrf={csrf} returnTo={returnTo} class="join">
        <Button>{`Join ${network.name}`}</Button>
      </Form>
    </>
  );
}
