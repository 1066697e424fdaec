import { Band } from '../views/band.js';
import { Decision } from '../views/decision.js';
import { EmptyState } from '../views/empty-state.js';
import { OlderLink } from '../views/older-link.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { ModerationLogProps } from './props.js';

/** Everything moderators did in a network, the newest first. */
export function moderationLogPage({ network, entries, older }: ModerationLogProps, _shell: ShellProps): Page {
  return {
    title: `Moderation log of ${network.name}`,
    brand: network.brand,
    band: <Band network={network} />,
    body: (
      <>
        <PageTitle title="Moderation log">
          <p class="lead">
            What moderators did in {network.name}, the newest first. Nobody can change or delete it.
          </p>
        </PageTitle>
        {entries.length === 0 ? (
          <EmptyState title="Nothing yet">
            <p>When a moderator removes a post or locks a thread, it is written down here.</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-label="Decisions">
            <h2 class="visually-hidden">Decisions</h2>
            <ol class="list">
              {entries.map((entry) => (
                <Decision key={entry.id} entry={entry} />
              ))}
            </ol>
            <OlderLink older={older} what="decisions" />
          </section>
        )}
      </>
    ),
  };
}
