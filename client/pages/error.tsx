import { page } from '../../text/words.js';
import { Button } from '../views/button.js';
import { fill } from '../views/fill.js';
import { Form } from '../views/form.js';
import { PageTitle } from '../views/page-title.js';
import { TextArea } from '../views/text-area.js';
import { withReturn } from '../views/with-return.js';
import { textOf } from './error-words.js';
import type { Page, ShellProps } from './page.js';
import type { ErrorPageProps } from './props.js';

/** What went wrong, in words, and what would help: signing in, joining, waiting, or going elsewhere. */
export function errorPage(props: ErrorPageProps, shell: ShellProps): Page {
  const title = page.errors.headings[props.status];
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
          {props.again && <SendAgain {...props.again} />}
          <p>
            <a href="/">{page.errors.goHome}</a>
          </p>
          {props.requestId && <p class="muted small">{page.errors.number(props.requestId)}</p>}
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

/** The form that could not be taken, with all its fields: nothing that somebody wrote is lost to a moment of trouble. */
function SendAgain({ action, fields, text }: NonNullable<ErrorPageProps['again']>) {
  return (
    <Form action={action} csrf={null}>
      {Object.entries(fields).map(
        ([name, value]) => name !== text && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <TextArea
        name={text}
        label={page.errors.whatYouWrote}
        hint={page.errors.sendAgainHint}
        value={fields[text]}
        rows={8}
      />
      <Button>{page.errors.sendAgain}</Button>
    </Form>
  );
}

function SignIn({ returnTo, isCertain }: { returnTo: string; isCertain: boolean }) {
  return (
    <>
      <p>{isCertain ? page.errors.signInHelps : page.errors.signInMayHelp}</p>
      <div class="row">
        <Button href={withReturn('/sign-in', returnTo)}>{page.common.signIn}</Button>{' '}
        <a href={withReturn('/register', returnTo)}>{page.common.register}</a>
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
      <p>{fill(page.errors.forMembers, { network: <a href={network.path}>{network.name}</a> })}</p>
      <Form action={`${network.path}/join`} csrf={csrf} returnTo={returnTo} class="join">
        <Button>{page.network.join(network.name)}</Button>
      </Form>
    </>
  );
}
