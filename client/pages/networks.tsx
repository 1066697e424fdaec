import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { NetworkCard } from '../views/network-card.js';
import { PageTitle } from '../views/page-title.js';
import { Pagination } from '../views/pagination.js';
import { withReturn } from '../views/with-return.js';
import type { Page, ShellProps } from './page.js';
import type { NetworksProps } from './props.js';

/** The directory of networks. */
export function networksPage({ networks, page = 1, pages = 1 }: NetworksProps, { viewer }: ShellProps): Page {
  const start = viewer ? '/networks/new' : withReturn('/register', '/networks/new');
  return {
    title: words.network.directoryTitle(page),
    description: words.network.directoryDescription,
    canonical: page > 1 ? `/networks?page=${page}` : '/networks',
    body: (
      <>
        <PageTitle title={words.common.networks}>
          <p class="lead">{words.network.directoryLead}</p>
        </PageTitle>
        <div class="stack-large">
          {networks.length === 0 ? (
            <EmptyState title={words.network.none}>
              <p>{words.network.noneStart}</p>
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
            label={words.network.pages}
          />
          <div>
            <Button kind={networks.length === 0 ? 'main' : 'quiet'} href={start}>
              {words.network.start}
            </Button>
          </div>
        </div>
      </>
    ),
  };
}
