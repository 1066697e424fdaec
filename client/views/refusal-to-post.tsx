import { Button } from './button.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { withReturn } from './words.js';

interface Props {
  /** The policy's word. */
  reason: string;
  /** What the person wanted: "reply here", "start a thread here". */
  verb: string;
  isSignedIn: boolean;
  network: { name: string; path: string };
  csrf: string | null;
  /** Path to come back to. */
  returnTo: string;
}

/** Why there is no box to write in, and what would help (N13). */
export function RefusalToPost({ reason, verb, isSignedIn, network, csrf, returnTo }: Props) {
  if (reason === 'thread_locked') {
    return (
      <Notice kind="locked">
        <p>
          <strong>This thread is locked.</strong> Everyone who could read it still can, but nobody can reply.
        </p>
      </Notice>
    );
  }
  if (!isSignedIn) return <RegisterFirst verb={verb} returnTo={returnTo} />;
  if (reason === 'members_only' || reason === 'not_member') {
    return (
      <Notice>
        <p>
          <strong>
            Only members of {network.name} can {verb}.
          </strong>{' '}
          Joining is open to everyone and free.
        </p>
        <Form action={`${network.path}/join`} csrf={csrf} returnTo={returnTo} class="join">
          <Button>{`Join ${network.name}`}</Button>
        </Form>
      </Notice>
    );
  }
  return (
    <Notice>
      <p>
        <strong>You can’t {verb} at the moment.</strong>
      </p>
    </Notice>
  );
}

function RegisterFirst({ verb, returnTo }: { verb: string; returnTo: string }) {
  return (
    <Notice>
      <p>
        <strong>Register to {verb}.</strong> It takes a minute, and you come straight back to this place.
      </p>
      <div class="row">
        <Button href={withReturn('/register', returnTo)}>Register</Button>{' '}
        <a href={withReturn('/sign-in', returnTo)}>Sign in</a>
      </div>
    </Notice>
  );
}
