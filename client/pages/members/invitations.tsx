import type { ComponentChildren } from 'preact';
import type { InvitationDto, InvitedPersonDto, InvitedRole } from '../../../contract/invitations.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { Choices } from '../../views/choices.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { problemOf, typedIn } from '../../views/form-state.js';
import { HiddenText } from '../../views/hidden-text.js';
import { MailProgress } from '../../views/mail-progress.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { Pagination } from '../../views/pagination.js';
import { TextField } from '../../views/text-field.js';
import { Time } from '../../views/time.js';
import { networkForm } from '../network-form.js';
import type { FormState, Page, ShellProps } from '../page.js';
import type { InvitationsProps, NewLinkProps } from './props.js';

/** `/n/:network/invitations`: the ways to invite, and what is out. */
export function invitationsPage(props: InvitationsProps, { csrf }: ShellProps): Page {
  const { network, roles, invitations, total, mails, form } = props;
  const words = page.invitations;
  const address = `${network.path}/invitations`;
  const way = { action: address, csrf, roles, form };
  return networkForm({
    network,
    title: words.titleOf(network.name),
    lead: <p class="lead">{words.lead}</p>,
    form,
    children: (
      <>
        <div class="narrow stack-large">
          <TakenBack taken={props.taken} action={address} csrf={csrf} />
          <Way {...way} act="address" title={words.byAddress} text={words.byAddressText} button={words.send}>
            <TextField
              name="address"
              type="email"
              label={words.address}
              isCode
              value={typedIn(form, 'address')}
              problem={problemOf(form, 'address')}
            />
          </Way>
          <Way {...way} act="link" title={words.byLink} text={words.byLinkText} button={words.makeLink}>
            <TextField
              name="uses"
              label={words.uses}
              isShort
              value={typedIn(form, 'uses', '1')}
              problem={problemOf(form, 'uses')}
            />
          </Way>
          <Way {...way} act="person" title={words.byName} text={words.byNameText} button={words.invite}>
            <TextField
              name="username"
              label={words.username}
              isCode
              value={typedIn(form, 'username')}
              problem={problemOf(form, 'username')}
            />
          </Way>
          <p>
            <a href={`${address}/list`}>{words.many}</a>
          </p>
          <People people={props.people} total={props.peopleTotal} action={address} csrf={csrf} />
          <section class="stack" aria-labelledby="out">
            <h2 id="out">{words.out}</h2>
            {total === 0 && <p>{words.none}</p>}
            <MailProgress mails={mails} from={address} />
            <ul class="list">
              {invitations.map((invitation) => (
                <Out key={invitation.id} invitation={invitation} action={address} csrf={csrf} />
              ))}
            </ul>
            <Pagination
              page={props.page}
              pages={props.pages}
              href={(n) => `${address}?page=${n}`}
              label={words.pages}
            />
          </section>
        </div>
      </>
    ),
  });
}

/** What was just taken back, with the way to give it again. */
function TakenBack({
  taken,
  action,
  csrf,
}: Pick<InvitationsProps, 'taken'> & { action: string; csrf: string | null }) {
  if (!taken) return null;
  const words = page.invitations;
  return (
    <Notice kind="success">
      <p>{words.takenBack(taken.username)}</p>
      <Form action={action} csrf={csrf} class="inline-form">
        <input type="hidden" name="username" value={taken.username} />
        <input type="hidden" name="role" value={taken.role} />
        <Button kind="quiet" name="act" value="person">
          {words.inviteAgain(taken.username)}
        </Button>
      </Form>
    </Notice>
  );
}

interface WayProps {
  act: string;
  action: string;
  csrf: string | null;
  roles: InvitedRole[];
  form?: FormState;
  title: string;
  text: string;
  button: string;
  children: ComponentChildren;
}

function Way({ act, action, csrf, roles, form, title, text, button, children }: WayProps) {
  const isThis = form?.values?.act === act;
  return (
    <section class="card stack">
      <h2>{title}</h2>
      <p>{text}</p>
      <Form action={action} csrf={csrf} label={title}>
        {children}
        {roles.length > 1 && (
          <Choices
            name="role"
            prefix={`${act}-`}
            legend={page.invitations.role}
            choices={roles.map((role) => ({ value: role, text: page.network.roles[role] }))}
            value={(isThis && typedIn(form, 'role')) || 'member'}
            isRow
          />
        )}
        <Button name="act" value={act}>
          {button}
        </Button>
      </Form>
    </section>
  );
}

interface PeopleProps {
  people: InvitedPersonDto[];
  total: number;
  action: string;
  csrf: string | null;
}

/** Who is invited by name and has not answered. */
function People({ people, total, action, csrf }: PeopleProps) {
  const words = page.invitations;
  return (
    <section class="stack" aria-labelledby="people">
      <h2 id="people">{words.people}</h2>
      <p>{total === 0 ? words.noPeople : words.peopleText}</p>
      <ul class="list">
        {people.map(({ person, role, since }) => (
          <li class="stack" key={person.id}>
            <h3 class="list-title">
              <a href={`/u/${person.username}`}>{person.name}</a>
            </h3>
            <p class="meta">
              <span>{page.network.roles[role]}</span>{' '}
              <span>{fill(words.since, { day: <Time at={since} day /> })}</span>
            </p>
            <Form action={action} csrf={csrf} class="inline-form">
              <input type="hidden" name="accountId" value={person.id} />
              <input type="hidden" name="username" value={person.username} />
              <input type="hidden" name="role" value={role} />
              <Button kind="quiet" name="act" value="uninvite">
                {words.revoke}
                <HiddenText>{words.which(person.name)}</HiddenText>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      {total > people.length && <p>{words.morePeople(total - people.length)}</p>}
    </section>
  );
}

function Out({
  invitation,
  action,
  csrf,
}: {
  invitation: InvitationDto;
  action: string;
  csrf: string | null;
}) {
  const words = page.invitations;
  const { id, address, name, role, uses, used, by, expiresAt, isOver, mail } = invitation;
  const what = address ?? words.aLink;
  return (
    <li class="stack">
      <h3 class="list-title">{what}</h3>
      <p class="meta">
        {name && <span>{name}</span>} <span>{page.network.roles[role]}</span>{' '}
        {address === null && <span>{words.used(used, uses)}</span>} {mail && <span>{words.mail[mail]}</span>}{' '}
        <span>{fill(isOver ? words.over : words.ends, { day: <Time at={expiresAt} day /> })}</span>{' '}
        {by && <span>{words.by(by.name)}</span>}
      </p>
      <Form action={action} csrf={csrf} class="inline-form">
        <input type="hidden" name="invitationId" value={id} />
        <input type="hidden" name="what" value={what} />
        <Button kind="quiet" name="act" value="revoke">
          {words.revoke}
          <HiddenText>{words.which(what)}</HiddenText>
        </Button>{' '}
        {address !== null && (
          <Button kind="quiet" name="act" value="again">
            {words.again}
            <HiddenText>{words.which(what)}</HiddenText>
          </Button>
        )}
      </Form>
    </li>
  );
}

/** The answer to making a link: the only time that it is seen. */
export function newLinkPage({ network, path, expiresAt, uses }: NewLinkProps, { site }: ShellProps): Page {
  const words = page.invitations;
  return {
    title: words.made.title,
    brand: network.brand,
    band: <Band network={network} />,
    body: (
      <>
        <PageTitle title={words.made.title}>
          <p class="lead">{words.made.text}</p>
        </PageTitle>
        <div class="narrow stack">
          <p class="secret">
            <code>{`${site.origin ?? ''}${path}`}</code>
          </p>
          <p>
            {words.used(0, uses)}. {fill(words.ends, { day: <Time at={expiresAt} day /> })}
          </p>
          <p>
            <a href={`${network.path}/invitations`}>{words.made.back}</a>
          </p>
        </div>
      </>
    ),
  };
}
