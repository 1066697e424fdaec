import { page as words } from '../../text/words.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { NetworkCard } from '../views/network-card.js';
import { PublicTalk, watchedForums } from '../views/public-talk.js';
import type { Page, ShellProps } from './page.js';
import type { VisitorHomeProps } from './props.js';

/** The front page for people who are not signed in. */
export function visitorHomePage({ networks, talk }: VisitorHomeProps, { site }: ShellProps): Page {
  return {
    title: words.home.hero,
    description: words.home.description(site.name),
    canonical: '/',
    island: 'forum',
    data: { kind: 'visitor', forums: watchedForums(talk.threads) },
    body: (
      <div class="stack-large">
        <div class="hero stack">
          <h1>{words.home.hero}</h1>
          <p class="lead narrow">{words.home.lead(site.name)}</p>
          <div class="row">
            <Button href="/register">{words.common.register}</Button>{' '}
            <Button kind="quiet" href="/networks">
              {words.home.allNetworks}
            </Button>
          </div>
          <p class="muted" id="member-count">
            {words.home.people(talk.members)}
          </p>
        </div>
        <section class="stack" aria-labelledby="networks-title">
          <h2 id="networks-title">{words.common.networks}</h2>
          {networks.length === 0 ? <NoNetworks /> : <Cards networks={networks} />}
        </section>
        <PublicTalk talk={talk} />
      </div>
    ),
  };
}

function Cards({ networks }: Pick<VisitorHomeProps, 'networks'>) {
  return (
    <ul class="cards">
      {networks.map((network) => (
        <NetworkCard key={network.id} network={network} />
      ))}
    </ul>
  );
}

function NoNetworks() {
  return (
    <EmptyState title={words.network.none} level={3}>
      <p>{words.network.noneVisitor}</p>
    </EmptyState>
  );
}
