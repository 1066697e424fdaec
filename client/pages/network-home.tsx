import { page } from '../../text/words.js';
import { Band } from '../views/band.js';
import { Button } from '../views/button.js';
import { EmptyState } from '../views/empty-state.js';
import { Form } from '../views/form.js';
import { ForumCard } from '../views/forum-card.js';
import { MarkAllRead } from '../views/mark-read.js';
import { JoinNetwork, NetworkProfile } from '../views/network-profile.js';
import { Notice } from '../views/notice.js';
import { PageTitle } from '../views/page-title.js';
import { sumOf, UnreadCount } from '../views/unread-count.js';
import type { Page, ShellProps } from './page.js';
import type { NetworkHomeProps } from './props.js';
import { searchAddress } from './search-address.js';

/** A network's own front page: its forums, and its profile beside them (N09). */
export function networkHomePage(props: NetworkHomeProps, shell: ShellProps): Page {
  const { network } = props;
  return {
    title: network.name,
    description: network.aims,
    // What is in no list here is in no list elsewhere.
    canonical: network.isInRegister ? network.path : undefined,
    brand: network.brand,
    band: <Band network={network} isHome />,
    // Counts are of people who are signed in: nobody else's page has anything to keep true.
    ...(shell.viewer && { island: 'forum' as const, data: { kind: 'network', forums: openTo(props) } }),
    body: (
      <>
        <PageTitle title={network.name}>
          <JoinNetwork network={network} viewer={props.viewer} shell={shell} />
        </PageTitle>
        <RegisterNotice {...props} />
        {props.orphan?.isOrphaned && <Orphan {...props} shell={shell} />}
        <div class="columns">
          {network.externalUrl === null ? (
            <Forums {...props} csrf={shell.csrf} />
          ) : (
            <Elsewhere url={network.externalUrl} />
          )}
          <NetworkProfile
            network={network}
            viewer={props.viewer}
            shell={shell}
            contact={props.contact}
            pages={props.pages}
          />
        </div>
      </>
    ),
  };
}

/** For those who run it: that nobody finds it yet, or that it was closed down. */
function RegisterNotice({ network, viewer }: NetworkHomeProps) {
  const words = page.registerEntry;
  if (viewer.role !== 'admin' && !viewer.canManage) return null;
  if (!network.isClosed && (network.isInRegister || network.visibility === 'unlisted')) return null;
  return (
    <Notice kind={network.isClosed ? 'warning' : 'info'}>
      <p>{network.isClosed ? words.closed : words.draftNotice}</p>
      <p>
        <a href={`${network.path}/register`}>{words.link}</a>
      </p>
    </Notice>
  );
}

/** It has no admin: members can offer to take over, site administrators choose. */
function Orphan({ network, viewer, orphan, shell }: NetworkHomeProps & { shell: ShellProps }) {
  const words = page.keeping;
  return (
    <Notice kind="warning">
      <p>
        <strong>{words.orphan}</strong> {words.orphanText}
      </p>
      {orphan?.hasVolunteered && <p>{words.thanks}</p>}
      {viewer.role !== null && !orphan?.hasVolunteered && (
        <Form action={`${network.path}/volunteer`} csrf={shell.csrf} class="inline-form">
          <Button kind="quiet">{words.wouldYou}</Button>
        </Form>
      )}
      {shell.viewer?.isSiteAdmin && (
        <p>
          <a href="/networks/without-admin">{words.orphansLink}</a>
        </p>
      )}
    </Notice>
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

/** Forums that the viewer may read: the page watches them. */
function openTo({ forums }: NetworkHomeProps): string[] {
  return forums
    .filter((forum) => forum.threadCount !== null)
    .slice(0, 18)
    .map(({ id }) => id);
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
        {page.network.forums}{' '}
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
        <ul class="list" id="forums">
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
