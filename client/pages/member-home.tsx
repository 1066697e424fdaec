import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { NetworkCard } from '../views/network-card.js';
import { PageTitle } from '../views/page-title.js';
import { Tag } from '../views/tag.js';
import { roleNames } from '../views/words.js';
import type { Page, ShellProps } from './page.js';
import type { MemberHomeProps } from './props.js';

/** The front page for people who are signed in: their networks. */
export function memberHomePage({ memberships }: MemberHomeProps, _shell: ShellProps): Page {
  return {
    title: 'Your networks',
    body: (
      <>
        <PageTitle title="Your networks" />
        {memberships.length === 0 ? <NoneYet /> : <Mine memberships={memberships} />}
      </>
    ),
  };
}

function Mine({ memberships }: MemberHomeProps) {
  return (
    <div class="stack-large">
      <ul class="cards">
        {memberships.map(({ network, role, forums = [] }) => (
          <NetworkCard key={network.id} network={network} level={2}>
            {forums.length > 0 && (
              <ul class="plain">
                {forums.map((forum) => (
                  <li key={forum.id}>
                    <a href={forum.path}>{forum.name}</a>
                  </li>
                ))}
              </ul>
            )}
            {role !== 'member' && (
              <p>
                <Tag>{roleNames[role]}</Tag>
              </p>
            )}
          </NetworkCard>
        ))}
      </ul>
      <div class="row">
        <Button kind="quiet" href="/networks">
          Find more networks
        </Button>{' '}
        <a href="/networks/new">Start a network</a>
      </div>
    </div>
  );
}

function NoneYet() {
  return (
    <EmptyState title="You have not joined a network yet">
      <p>
        A network is a group of people who share a trade. Join one to follow its forums, or start your own.
      </p>
      <div class="row row-centre">
        <Button href="/networks">Find a network</Button> <a href="/networks/new">Start a network</a>
      </div>
    </EmptyState>
  );
}
