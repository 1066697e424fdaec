import { ADMIN_AWAY_DAYS, type OrphanDto } from '../../../contract/keeping.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { fill } from '../../views/fill.js';
import { Form } from '../../views/form.js';
import { HiddenText } from '../../views/hidden-text.js';
import { PageTitle } from '../../views/page-title.js';
import { Time } from '../../views/time.js';
import type { Page, ShellProps } from '../page.js';
import type { LeaveLastProps, OrphansProps } from './props.js';

/** `/networks/without-admin`, for site administrators: who would take over, and the way to choose. */
export function orphansPage({ orphans }: OrphansProps, { csrf }: ShellProps): Page {
  const words = page.keeping;
  return {
    title: words.orphansTitle,
    body: (
      <>
        <PageTitle title={words.orphansTitle}>
          <p class="lead">{words.orphansLead}</p>
        </PageTitle>
        {orphans.length === 0 ? (
          <EmptyState title={words.noOrphans}>
            <p>{words.noOrphansText}</p>
          </EmptyState>
        ) : (
          <ul class="list narrow">
            {orphans.map((orphan) => (
              <Orphan key={orphan.id} orphan={orphan} csrf={csrf} />
            ))}
          </ul>
        )}
      </>
    ),
  };
}

function Orphan({ orphan, csrf }: { orphan: OrphanDto; csrf: string | null }) {
  const words = page.keeping;
  const { id, name, path, since, hasAdmins, memberCount, volunteers } = orphan;
  return (
    <li class="stack">
      <h2 class="list-title">
        <a href={path}>{name}</a>
      </h2>
      <p class="meta">
        <span>
          {fill(hasAdmins ? words.awaySince(ADMIN_AWAY_DAYS) : words.since, { day: <Time at={since} day /> })}
        </span>{' '}
        <span>{page.network.memberCount(memberCount)}</span>
      </p>
      {volunteers.length === 0 && <p>{words.noVolunteers}</p>}
      <ul class="plain stack">
        {volunteers.map(({ person, role }) => (
          <li key={person.id}>
            <a href={`/u/${person.username}`}>{person.name}</a> {page.network.roles[role]}
            <Form action="/networks/without-admin" csrf={csrf} class="inline-form">
              <input type="hidden" name="networkId" value={id} />
              <input type="hidden" name="accountId" value={person.id} />
              <Button kind="quiet">
                {words.makeAdmin}
                <HiddenText>{words.makeAdminOf(person.name, name)}</HiddenText>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
      <p>
        <a href={`${path}/members`}>{words.toMembers(name)}</a>
      </p>
    </li>
  );
}

/** The only admin wants to leave: what that means, the better way, and the way on. */
export function leaveLastPage({ network }: LeaveLastProps, { csrf }: ShellProps): Page {
  const words = page.keeping;
  return {
    title: words.leaveTitle,
    brand: network.brand,
    band: <Band network={network} />,
    body: (
      <>
        <PageTitle title={words.leaveTitle}>
          <p class="lead">{words.leaveText}</p>
        </PageTitle>
        <Form action={`${network.path}/leave`} csrf={csrf} class="row">
          <input type="hidden" name="withoutAdmin" value="true" />
          <Button href={`${network.path}/offers`}>{words.leaveBetter}</Button>{' '}
          <Button kind="warning">{words.leaveAnyway}</Button>
        </Form>
      </>
    ),
  };
}
