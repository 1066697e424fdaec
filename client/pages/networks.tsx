import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { NetworkCard } from '../views/network-card.js';
import { PageTitle } from '../views/page-title.js';
import { Pagination } from '../views/pagination.js';
import { withReturn } from '../views/words.js';
import type { Page, ShellProps } from './page.js';
import type { NetworksProps } from './props.js';

/** The directory of networks. */
export function networksPage({ networks, page = 1, pages = 1 }: NetworksProps, { viewer }: ShellProps): Page {
  const start = viewer ? '/networks/new' : withReturn('/register', '/networks/new');
  return {
    title: page > 1 ? `Networks, page ${page}` : 'Networks',
    description: 'Every network here, what it is for and how many people belong to it.',
    canonical: page > 1 ? `/networks?page=${page}` : '/networks',
    body: (
      <>
        <PageTitle title="Networks">
          <p class="lead">
            A network is a group of people who share a trade. Anyone can see what each one is for.
          </p>
        </PageTitle>
        <div class="stack-large">
          {networks.length === 0 ? (
            <EmptyState title="No networks yet">
              <p>Start the first one. You say what it is for and who can join.</p>
            </EmptyState>
          ) : (
            <ul class="cards">
              {networks.map((network) => (
                <NetworkCard key={network.id} network={network} level={2} />
              ))}
            </ul>
          )}
          <Pagination
            page={page}
            pages={pages}
            href={(n) => `/networks?page=${n}`}
            label="Pages of networks"
          />
          <div>
            <Button kind={networks.length === 0 ? 'main' : 'quiet'} href={start}>
              Start a network
            </Button>
          </div>
        </div>
      </>
    ),
  };
}
