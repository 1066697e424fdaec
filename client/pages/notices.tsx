import { Decision } from '../views/decision.js';
import { EmptyState } from '../views/empty-state.js';
import { OlderLink } from '../views/older-link.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { NoticesProps } from './props.js';

/** What moderators decided about one's own posts: what, why, by which role, when. */
export function noticesPage({ entries, older }: NoticesProps, _shell: ShellProps): Page {
  return {
    title: 'Decisions about your posts',
    body: (
      <>
        <PageTitle title="Decisions about your posts">
          <p class="lead">
            When a moderator removes or puts back something you wrote, you read here what was decided and why.
          </p>
          {entries.length > 0 && (
            <p>Do you think a decision is wrong? Write to the contact on the network’s home page.</p>
          )}
        </PageTitle>
        {entries.length === 0 ? (
          <EmptyState title="No decisions">
            <p>No moderator has decided anything about your posts.</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-label="Decisions">
            <h2 class="visually-hidden">Decisions</h2>
            <ol class="list">
              {entries.map((entry) => (
                <Decision key={entry.id} entry={entry} isMine />
              ))}
            </ol>
            <OlderLink older={older} what="decisions" />
          </section>
        )}
      </>
    ),
  };
}
