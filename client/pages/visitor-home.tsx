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
    title: 'Talk with people who share your work',
    description: `${site.name} is a place where professional networks talk. Read freely; register to write.`,
    canonical: '/',
    island: 'home',
    data: { kind: 'visitor', forums: watchedForums(talk.threads) },
    body: (
      <div class="stack-large">
        <div class="hero stack">
          <h1>Talk with people who share your work</h1>
          <p class="lead narrow">
            {site.name} is home to professional networks. Ask a question, share what works, and see answers
            the moment they are written. You can read without an account.
          </p>
          <div class="row">
            <Button href="/register">Register</Button>{' '}
            <Button kind="quiet" href="/networks">
              See all networks
            </Button>
          </div>
          <p class="muted" id="member-count">
            {words.home.people(talk.members)}
          </p>
        </div>
        <section class="stack" aria-labelledby="networks-title">
          <h2 id="networks-title">Networks</h2>
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
    <EmptyState title="No networks yet" level={3}>
      <p>A network is a group of people who share a trade. Register, and you can start the first one.</p>
    </EmptyState>
  );
}
