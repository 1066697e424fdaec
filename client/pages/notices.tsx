import { page } from '../../text/words.js';
import { Decision } from '../views/decision.js';
import { EmptyState } from '../views/empty-state.js';
import { OlderLink } from '../views/older-link.js';
import { PageTitle } from '../views/page-title.js';
import type { Page, ShellProps } from './page.js';
import type { NoticesProps } from './props.js';

/** What moderators decided about one's own posts: what, why, by which role, when. */
export function noticesPage({ entries, older }: NoticesProps, _shell: ShellProps): Page {
  return {
    title: page.moderation.mine,
    body: (
      <>
        <PageTitle title={page.moderation.mine}>
          <p class="lead">{page.moderation.mineLead}</p>
          {entries.length > 0 && <p>{page.moderation.ifWrong}</p>}
        </PageTitle>
        {entries.length === 0 ? (
          <EmptyState title={page.moderation.none}>
            <p>{page.moderation.noneYet}</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-label={page.moderation.decisions}>
            <h2 class="visually-hidden">{page.moderation.decisions}</h2>
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
