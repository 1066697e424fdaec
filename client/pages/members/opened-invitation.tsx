import { page } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { Paragraphs } from '../../views/paragraphs.js';
import { QuestionFields } from '../../views/question-fields.js';
import { Time } from '../../views/time.js';
import { withReturn } from '../../views/with-return.js';
import type { Page, ShellProps } from '../page.js';
import type { OpenedInvitationProps } from './props.js';

/** `/invitation?token=`: which network, by whom, as what; opening it changes nothing. */
export function openedInvitationPage(props: OpenedInvitationProps, shell: ShellProps): Page {
  const { invitation, form } = props;
  const words = page.invitations.opened;
  const { network, by, role, expiresAt } = invitation;
  return {
    title: words.titleOf(network.name),
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.titleOf(network.name)}>
          <p class="lead">
            {by ? fill(words.by, { person: <a href={`/u/${by.username}`}>{by.name}</a> }) : words.nobody}{' '}
            {words.as[role]} {fill(words.ends, { day: <Time at={expiresAt} day /> })}
          </p>
        </PageTitle>
        <div class="narrow stack">
          <h2>{page.network.aims}</h2>
          <Paragraphs text={network.aims} />
          <h2>{page.network.policy}</h2>
          <Paragraphs text={network.membershipPolicy} />
          <Next {...props} shell={shell} />
        </div>
      </>
    ),
  };
}

function Next({ token, invitation, form, shell }: OpenedInvitationProps & { shell: ShellProps }) {
  const words = page.invitations.opened;
  const here = `/invitation?token=${token}`;
  if (!shell.viewer) {
    return (
      <>
        <p>{words.comeBack}</p>
        <div class="row">
          <Button href={withReturn('/sign-in', here)}>{words.signIn}</Button>{' '}
          <Button kind="quiet" href={withReturn('/register', here)}>
            {words.register}
          </Button>
        </div>
      </>
    );
  }
  if (invitation.isMember) {
    return (
      <p>
        {words.member} <a href="/account/networks">{words.toNetworks}</a>
      </p>
    );
  }
  if (invitation.needsAddress) {
    return (
      <>
        <p>{words.otherAddress}</p>
        <p>
          <a href="/account/address">{words.addAddress}</a>
        </p>
      </>
    );
  }
  return (
    <Form action="/invitation" csrf={shell.csrf}>
      <input type="hidden" name="token" value={token} />
      <QuestionFields questions={invitation.questions} form={form} />
      <Button>{words.accept}</Button>
    </Form>
  );
}

/** For every link that is not good, whatever the reason. */
export function invitationOverPage(_props: object, _shell: ShellProps): Page {
  const words = page.invitations.opened;
  return {
    title: words.overTitle,
    body: (
      <PageTitle title={words.overTitle}>
        <p class="lead">{words.over}</p>
      </PageTitle>
    ),
  };
}
