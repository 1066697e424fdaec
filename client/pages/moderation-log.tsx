import { page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Decision } from '../views/decision.js';
import { EmptyState } from '../views/empty-state.js';
import { OlderLink } from '../views/older-link.js';
import { PageTitle } from '../views/page-title.js';
import { ofNetwork } from './island-data.js';
import type { Page, ShellProps } from './page.js';
import type { ModerationLogProps } from './props.js';

/** Everything moderators did in a network, the newest first. */
export function moderationLogPage({ network, entries, older }: ModerationLogProps, shell: ShellProps): Page {
  return {
    title: page.moderation.logOf(network.name),
    brand: network.brand,
    ...ofNetwork(network, shell),
    band: <Band network={network} />,
    body: (
      <>
        <PageTitle title={page.moderation.log}>
          <p class="lead">{page.moderation.logLead(network.name)}</p>
          <p>
            <a href="/undo">{page.appeals.undo}</a>
          </p>
        </PageTitle>
        {entries.length === 0 ? (
          <EmptyState title={page.moderation.nothingYet}>
            <p>{page.moderation.aboutLog}</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-label={page.moderation.decisions}>
            <h2 class="visually-hidden">{page.moderation.decisions}</h2>
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
