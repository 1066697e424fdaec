import { page } from '../../text/words.js';
import type { NetworkHomeProps } from '../pages/publishing/props.js';
import { searchAddress } from '../pages/search-address.js';
import { Button } from './button.js';
import { EmptyState } from './empty-state.js';
import { ForumCard } from './forum-card.js';
import { MarkAllRead } from './mark-read.js';
import { sumOf, UnreadCount } from './unread-count.js';

/** The forums of a network that the reader may know of; of one that is somewhere else, the way there. */
export function HomeForums(props: NetworkHomeProps & { csrf: string | null }) {
  const { network } = props;
  return (
    <div id="forums">
      {network.externalUrl === null ? <Forums {...props} /> : <Elsewhere url={network.externalUrl} />}
    </div>
  );
}

/** The way to a network that has its forums somewhere else (N10). */
function Elsewhere({ url }: { url: string }) {
  const words = page.registerEntry;
  return (
    <section class="stack" aria-labelledby="forums-title">
      <h2 id="forums-title">{words.elsewhereTitle}</h2>
      <p>
        {words.elsewhere} <a href={url}>{url}</a>
      </p>
    </section>
  );
}

function Forums({
  network,
  forums,
  viewer,
  unread = [],
  canUndoRead = false,
  csrf,
}: NetworkHomeProps & { csrf: string | null }) {
  const unreadOf = new Map(unread.map((forum) => [forum.forumId, forum.unread]));
  const add = `${network.path}/forums/new`;
  return (
    <section class="stack" aria-labelledby="forums-title">
      <h2 id="forums-title">
        {page.networkHome.core.forums}{' '}
        <span data-network-unread={network.id}>
          <UnreadCount unread={sumOf(unread)} />
        </span>
      </h2>
      <p>
        <a href={searchAddress({ q: '' }, { network: network.slug })}>{page.search.searchNetwork}</a>
      </p>
      <MarkAllRead
        of="network"
        path={network.path}
        unread={unread.length}
        canUndo={canUndoRead}
        csrf={csrf}
      />
      {forums.length === 0 ? (
        <EmptyState title={page.network.noForums} level={3}>
          <p>{page.network.aboutForums}</p>
          {viewer.canManage && (
            <p>
              <Button href={add}>{page.network.openFirstForum}</Button>
            </p>
          )}
        </EmptyState>
      ) : (
        <ul class="list">
          {forums.map((forum) => (
            <ForumCard key={forum.id} forum={forum} unread={unreadOf.get(forum.id)} />
          ))}
        </ul>
      )}
      {forums.length > 0 && viewer.canManage && (
        <p>
          <Button kind="quiet" href={add}>
            {page.forum.open}
          </Button>
        </p>
      )}
    </section>
  );
}
