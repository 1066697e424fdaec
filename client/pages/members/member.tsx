import type { ComponentChildren } from 'preact';
import type { StandingEventDto } from '../../../contract/members.js';
import { page } from '../../../text/words.js';
import { AnswerList } from '../../views/answer-list.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { hasErrors, problemOf, typedIn } from '../../views/form-state.js';
import { PageTitle } from '../../views/page-title.js';
import { TextArea } from '../../views/text-area.js';
import { Time } from '../../views/time.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { MemberProps } from './props.js';

/** `/n/:network/members/:username`: one person's standing, for the network's admins. */
export function memberPage(props: MemberProps, { csrf }: ShellProps): Page {
  const { network, person, state, since, answers, events, form } = props;
  const words = page.members.member;
  const title = words.titleOf(person.name, network.name);
  const act = { action: `${network.path}/members/${person.username}`, csrf, form };
  return {
    title,
    brand: network.brand,
    band: (
      <Band
        network={network}
        trail={[{ href: `${network.path}/members`, text: page.members.directory.title }]}
      />
    ),
    island: 'forms',
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={{ reason: `reason-${form?.values?.act}` }} />
        <PageTitle title={title}>
          <p class="lead">{fill(words.states[state], { day: <Time at={since} day /> })}</p>
        </PageTitle>
        <div class="narrow stack-large">
          <section class="stack">
            <h2>{words.answers}</h2>
            {answers.length > 0 ? <AnswerList answers={answers} /> : <p>{words.noAnswers}</p>}
          </section>
          <p>
            <a href={`${network.path}/sanctions/of/${person.username}`}>
              {page.sanctions.decideAbout(person.name)}
            </a>
          </p>
          <History events={events} />
          {state === 'active' && (
            <Act {...act} name="suspend" title={words.suspendTitle} text={words.suspendText}>
              {words.suspendTitle}
            </Act>
          )}
          {state === 'suspended' && (
            <Act {...act} name="reinstate" title={words.reinstateTitle} text={words.reinstateText}>
              {words.reinstateTitle}
            </Act>
          )}
          {state === 'active' && (
            <Act {...act} name="remove" title={words.removeTitle} text={words.removeText}>
              {words.removeTitle}
            </Act>
          )}
          {state === 'removed' && <InviteAgain network={network} username={person.username} csrf={csrf} />}
        </div>
      </>
    ),
  };
}

/** The way back: nobody is made a member without their own yes. */
function InviteAgain({
  network,
  username,
  csrf,
}: Pick<MemberProps, 'network'> & { username: string; csrf: string | null }) {
  return (
    <Form action={`${network.path}/invitations`} csrf={csrf}>
      <input type="hidden" name="username" value={username} />
      <input type="hidden" name="role" value="member" />
      <Button kind="quiet" name="act" value="person">
        {page.invitations.inviteAgain(username)}
      </Button>
    </Form>
  );
}

interface ActProps {
  name: 'suspend' | 'reinstate' | 'remove';
  action: string;
  csrf: string | null;
  title: string;
  text: string;
  form?: FormState;
  children: ComponentChildren;
}

function Act({ name, action, csrf, title, text, form, children }: ActProps) {
  const words = page.members.member;
  const own = form?.values?.act === name ? form : undefined;
  return (
    <section class="card stack" id={name}>
      <h2>{title}</h2>
      <p>{text}</p>
      <Form action={action} csrf={csrf} label={title}>
        <TextArea
          id={`reason-${name}`}
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={2}
          value={typedIn(own, 'reason')}
          problem={problemOf(own, 'reason')}
        />
        <Button kind={name === 'reinstate' ? 'main' : 'warning'} name="act" value={name}>
          {children}
        </Button>
      </Form>
    </section>
  );
}

function History({ events }: { events: StandingEventDto[] }) {
  const words = page.members.member;
  return (
    <section class="stack">
      <h2>{words.history}</h2>
      {events.length === 0 && <p>{words.noHistory}</p>}
      <ul class="list">
        {events.map((event) => (
          <li key={event.at + event.act}>
            <p>
              {words.acts[event.act as keyof typeof words.acts]}, <Time at={event.at} />
            </p>
            <p class="muted small">
              {fill(words.by, {
                person: event.by ? <a href={`/u/${event.by.username}`}>{event.by.name}</a> : words.someone,
              })}
            </p>
            {event.reason && <p>{event.reason}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
