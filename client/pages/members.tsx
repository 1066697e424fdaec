import { page as catalogue } from '../../text/words.js';
import { Band } from '../views/band.js';
import { ErrorSummary } from '../views/error-summary.js';
import { hasErrors } from '../views/form-state.js';
import { MembershipItem } from '../views/membership-item.js';
import { PageTitle } from '../views/page-title.js';
import { Pagination } from '../views/pagination.js';
import type { Page, ShellProps } from './page.js';
import type { MembersProps } from './props.js';

/** Who belongs to a network; its admins change roles here. */
export function membersPage(props: MembersProps, { csrf }: ShellProps): Page {
  const { network, members, viewer, form, page = 1, pages = 1 } = props;
  const words = catalogue.network;
  const address = `${network.path}/members`;
  return {
    title: words.membersOf(network.name),
    brand: network.brand,
    band: <Band network={network} />,
    hasErrors: hasErrors(form),
    body: (
      <>
        <ErrorSummary {...form} />
        <PageTitle title={words.members}>
          <p class="lead">{words.peopleIn(network.memberCount, network.name)}</p>
          {viewer.canManage && <p>{words.aboutRoles}</p>}
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
            label={words.memberPages}
          />
        </div>
      </>
    ),
  };
}
