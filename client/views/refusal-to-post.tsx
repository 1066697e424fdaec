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
  if (reason === 'archived') return <Archived />;
  if (reason === 'paused') return <Paused />;
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
  const rules = page.forumRules;
  return (
    <Notice>
      <p>
        <strong>
          {reason === 'members_write'
            ? rules.membersWrite
            : reason === 'named_roles'
              ? rules.namedRoles
              : words.notNow[verb]}
        </strong>
      </p>
    </Notice>
  );
}

/** That a moderator paused the reader's writing. */
export function Paused() {
  const words = page.sanctions.paused;
  return (
    <Notice kind="locked">
      <p>
        <strong>{words.title}</strong> {words.text} <a href="/account/standing">{words.link}</a>
      </p>
    </Notice>
  );
}

/** That nobody can write in this forum any more. */
export function Archived() {
  return (
    <Notice kind="locked">
      <p>
        <strong>{page.forumRules.archivedTitle}</strong> {page.forumRules.archived}
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
