import { late, page as words } from '../../text/words.js';
import { EmptyState } from '../views/empty-state.js';
import { Icon } from '../views/icon.js';
import { MorePages } from '../views/more-pages.js';
import { nameOf } from '../views/name-of.js';
import { PageTitle } from '../views/page-title.js';
import { ThreadBand } from '../views/thread-band.js';
import { Time } from '../views/time.js';
import { TitleIn } from '../views/title-in.js';
import type { Page, ShellProps } from './page.js';
import type { ReactionsProps } from './props.js';

/** Who reacted to a post, and how, the newest first. */
export function reactionsPage(
  { post, thread, forum, network, reactions, older }: ReactionsProps,
  _shell: ShellProps,
): Page {
  const title = words.posts.reactionsTitle(post.number);
  return {
    title,
    brand: network.brand,
    band: <ThreadBand network={network} forum={forum} thread={thread} />,
    body: (
      <>
        <PageTitle title={title}>
          <p>
            <TitleIn
              say={words.posts.inThread}
              title={thread.title}
              language={thread.language ?? forum.language}
            />{' '}
            <a href={`/p/${post.id}`}>{words.posts.goToPost}</a>
          </p>
        </PageTitle>
        {reactions.length === 0 ? (
          <EmptyState title={words.posts.nobodyReacted}>
            <p>{words.posts.nobodyReactedText}</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-label={words.posts.reactions}>
            <ol class="list">
              {reactions.map(({ kind, person, at }) => (
                <li key={`${person?.id} ${kind} ${at}`}>
                  <p>
                    <strong>{nameOf(person)}</strong>{' '}
                    {person && <span class="muted small">{person.username}</span>}
                  </p>
                  <p class="small">
                    <Icon name={kind} /> {late.posts.reactions[kind]}, <Time at={at} />
                  </p>
                </li>
              ))}
            </ol>
            <MorePages
              href={older && `/p/${post.id}/reactions?before=${older}`}
              text={words.posts.olderReactions}
            />
          </section>
        )}
      </>
    ),
  };
}
