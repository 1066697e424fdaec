import type { ComponentChildren } from 'preact';
import type { DeskPart } from '../../../contract/desk.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { DeskDecisions, DeskInvitations, DeskMembers, DeskRooms, DeskStaff } from '../../views/desk-lists.js';
import { DeskNewcomers, DeskUnanswered } from '../../views/desk-talk.js';
import { DeskWarnings } from '../../views/desk-warnings.js';
import { ErrorSummary } from '../../views/error-summary.js';
import { Form } from '../../views/form.js';
import { hasErrors } from '../../views/form-state.js';
import { Notice } from '../../views/notice.js';
import { PageTitle } from '../../views/page-title.js';
import { RequestItem } from '../../views/request-item.js';
import type { Page, ShellProps } from '../page.js';
import type { DeskProps } from './props.js';

/** `/n/:network/desk`: what waits for those who run the network. Each part is a section that the island keeps true. */
export function deskPage(props: DeskProps, { csrf }: ShellProps): Page {
  const { network, parts, form, watched } = props;
  const words = page.desk;
  const at = form?.values?.accountId;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    island: 'forum',
    data: {
      kind: 'desk',
      forums: watched,
      sections: parts.map((part) => `desk-${part}`),
      network: network.id,
    },
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} ids={{ reason: `reason-${at}` }} />
        <PageTitle title={words.title}>
          <p class="lead">{words.lead}</p>
          {parts.includes('decisions') && <Queues network={network} />}
        </PageTitle>
        <Decided {...props} csrf={csrf} />
        <div class="desk">
          {parts.map((part) => (
            <section key={part} class="stack" aria-labelledby={`title-${part}`}>
              <h2 id={`title-${part}`}>{words.parts[part]}</h2>
              <div class="stack" id={`desk-${part}`}>
                <Part {...props} part={part} csrf={csrf} />
              </div>
            </section>
          ))}
        </div>
      </>
    ),
  };
}

/** What moderators work through has pages of its own. */
function Queues({ network }: Pick<DeskProps, 'network'>) {
  return (
    <nav aria-label={page.desk.queues}>
      <ul class="footer-links">
        <li>
          <a href={`${network.path}/cases`}>{page.cases.link}</a>
        </li>
        <li>
          <a href={`${network.path}/held`}>{page.holds.queue.link}</a>
        </li>
        <li>
          <a href="/appeals">{page.appeals.list}</a>
        </li>
      </ul>
    </nav>
  );
}

/** What was decided just now, with the way to take it back. */
function Decided({ network, decided, csrf }: DeskProps & { csrf: string | null }) {
  if (!decided) return null;
  const { person, isApproved, undo } = decided;
  const words = page.desk.decided;
  return (
    <Notice kind="success">
      <p>{isApproved ? words.approved(person.name) : words.declined(person.name)}</p>
      {undo && (
        <Form action={`${network.path}/desk`} csrf={csrf} class="inline-form">
          <input type="hidden" name="accountId" value={person.id} />
          <input type="hidden" name="username" value={person.username} />
          <Button kind="quiet" name="decision" value={undo}>
            {words[undo](person.name)}
          </Button>
        </Form>
      )}
    </Notice>
  );
}

function Part(props: DeskProps & { part: DeskPart; csrf: string | null }): ComponentChildren {
  const { part, network, warnings, invitations, members, rooms, staff, decisions, unanswered, newcomers } =
    props;
  if (part === 'warnings') return <DeskWarnings warnings={warnings ?? []} network={network} />;
  if (part === 'requests') return <Requests {...props} />;
  if (part === 'invitations') return invitations && <DeskInvitations {...invitations} network={network} />;
  if (part === 'members') return members && <DeskMembers {...members} network={network} />;
  if (part === 'rooms') return <DeskRooms rooms={rooms ?? []} />;
  if (part === 'staff') return <DeskStaff staff={staff ?? []} />;
  if (part === 'decisions') return <DeskDecisions lines={decisions ?? []} network={network} />;
  if (part === 'unanswered') return <DeskUnanswered threads={unanswered ?? []} />;
  return <DeskNewcomers newcomers={newcomers ?? []} />;
}

function Requests({ network, requests, form, csrf }: DeskProps & { csrf: string | null }) {
  const words = page.desk;
  if (!requests || requests.total === 0) return <p>{words.noRequests}</p>;
  return (
    <>
      <p>
        {words.waiting(requests.total)} <a href={`${network.path}/requests`}>{words.allRequests}</a>
      </p>
      <ul class="list">
        {requests.oldest.map((request) => (
          <RequestItem
            key={request.person.id}
            request={request}
            action={`${network.path}/desk`}
            csrf={csrf}
            form={request.person.id === form?.values?.accountId ? form : undefined}
            level={3}
          />
        ))}
      </ul>
    </>
  );
}
