import { Band } from '../views/band.js';
import { ErrorSummary } from '../views/error-summary.js';
import { hasErrors } from '../views/form-state.js';
import { MembershipItem } from '../views/membership-item.js';
import { PageTitle } from '../views/page-title.js';
import { Pagination } from '../views/pagination.js';
import { count } from '../views/words.js';
import type { Page, ShellProps } from './page.js';
import type { MembersProps } from './props.js';

/** Who belongs to a network; its admins change roles here. */
export function membersPage(props: MembersProps, { csrf }: ShellProps): Page {
  const { network, members, viewer, form, page = 1, pages = 1 } = props;
  const address = `${network.path}/members`;
  return {
    title: `Members of ${network.name}`,
    brand: network.brand,
    band: <Band network={network} />,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title="Members">
          <p class="lead">{`${count(network.memberCount, 'person', 'people')} in ${network.name}`}</p>
          {viewer.canManage && (
            <p>Moderators can remove posts and lock threads. Admins can do that too, and run the network.</p>
          )}
        </PageTitle>
        <div class="stack-large">
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
            href={(n) => `${address}?page=${n}`}
            label="Pages of members"
          />
        </div>
      </>
    ),
  };
}
