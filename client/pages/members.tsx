import type { MembershipDto } from '../../contract/networks.js';
import { page as catalogue } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { ErrorSummary } from '../views/error-summary.js';
import { fill } from '../views/fill.js';
import { hasErrors } from '../views/form-state.js';
import { MembershipItem } from '../views/membership-item.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { Pagination } from '../views/pagination.js';
import { ofNetwork } from './island-data.js';
import type { Page, ShellProps } from './page.js';
import type { MembersProps } from './props.js';

/** Who belongs to a network; its admins change roles here. */
export function membersPage(props: MembersProps, shell: ShellProps): Page {
  const { csrf } = shell;
  const {
    network,
    members,
    viewer,
    form,
    total,
    q = '',
    page = 1,
    pages = 1,
    isUnanswered,
    unanswered = 0,
  } = props;
  const words = catalogue.network;
  const directory = catalogue.members.directory;
  const address = `${network.path}/members`;
  return {
    title: words.membersOf(network.name),
    brand: network.brand,
    ...ofNetwork(network, shell),
    band: <Band network={network} />,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.members}>
          <p class="lead">{q ? directory.found(total) : words.peopleIn(total, network.name)}</p>
          <p>{fill(directory.optOut, { link: <a href="/account/networks">{directory.optOutLink}</a> })}</p>
          {viewer.canManage && <p>{words.aboutRoles}</p>}
        </PageTitle>
        <div class="stack-large">
          {viewer.canManage && !q && page === 1 && adminsIn(members) === 1 && (
            <Notice kind="warning">
              <p>{directory.oneAdmin}</p>
            </Notice>
          )}
          {(unanswered > 0 || isUnanswered) && (
            <p>
              {catalogue.keeping.unanswered(unanswered)}.{' '}
              <a href={isUnanswered ? address : `${address}?unanswered=true`}>
                {isUnanswered ? catalogue.keeping.everyone : catalogue.keeping.unansweredLink}
              </a>
            </p>
          )}
          <form method="get" action={address} class="inline-form">
            <label for="member-search">{directory.find}</label>{' '}
            <input id="member-search" type="search" name="q" value={q} maxLength={80} />{' '}
            <Button kind="quiet">{directory.search}</Button>
          </form>
          {members.length === 0 && <p>{directory.none}</p>}
          <ul class="list">
            {members.map((membership) => (
              <MembershipItem
                key={membership.person.id}
                membership={membership}
                manageAt={viewer.canManage ? address : undefined}
                csrf={csrf}
              />
            ))}
          </ul>
          <Pagination
            page={page}
            pages={pages}
            href={(n) =>
              `${address}?${q ? `q=${encodeURIComponent(q)}&` : ''}${isUnanswered ? 'unanswered=true&' : ''}page=${n}`
            }
            label={words.memberPages}
          />
        </div>
      </>
    ),
  };
}

/** Admins come first, so those of the first page are all of them, or more than one. */
function adminsIn(members: MembershipDto[]): number {
  return members.filter(({ role }) => role === 'admin').length;
}
