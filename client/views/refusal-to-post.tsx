import { page } from '../../text/words.js';
import { Button } from './button.js';
import { Form } from './form.js';
import { Notice } from './notice.js';
import { withReturn } from './with-return.js';

interface Props {
  /** The policy's word. */
  reason: string;
  /** What the person wanted. */
  verb: 'reply' | 'start';
  isSignedIn: boolean;
  network: { name: string; path: string };
  csrf: string | null;
  /** Path to come back to. */
  returnTo: string;
}

/** Why there is no box to write in, and what would help (N13). */
export function RefusalToPost({ reason, verb, isSignedIn, network, csrf, returnTo }: Props) {
  const words = page.posting;
  if (reason === 'thread_locked') {
    return (
      <Notice kind="locked">
        <p>
          <strong>{words.lockedTitle}</strong> {words.locked}
        </p>
      </Notice>
    );
  }
  if (!isSignedIn) return <RegisterFirst verb={verb} returnTo={returnTo} />;
  if (reason === 'members_only' || reason === 'not_member') {
    return (
      <Notice>
        <p>
          <strong>{words.membersOnly[verb](network.name)}</strong> {words.joiningIsOpen}
        </p>
        <Form action={`${network.path}/join`} csrf={csrf} returnTo={returnTo} class="join">
          <Button>{page.network.join(network.name)}</Button>
        </Form>
      </Notice>
    );
  }
  return (
    <Notice>
      <p>
        <strong>{words.notNow[verb]}</strong>
      </p>
    </Notice>
  );
}

function RegisterFirst({ verb, returnTo }: Pick<Props, 'verb' | 'returnTo'>) {
  const { registerTo, register } = page.posting;
  return (
    <Notice>
      <p>
        <strong>{registerTo[verb]}</strong> {register}
      </p>
      <div class="row">
        <Button href={withReturn('/register', returnTo)}>{page.common.register}</Button>{' '}
        <a href={withReturn('/sign-in', returnTo)}>{page.common.signIn}</a>
      </div>
    </Notice>
  );
}
