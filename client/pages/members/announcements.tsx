import type { AnnouncementDto } from '../../../contract/announcements.js';
import { page } from '../../../text/words.js';
import { Band } from '../../views/band.js';
import { Button } from '../../views/button.js';
import { EmptyState } from '../../views/empty-state.js';
import { fill } from '../../views/fill.js';
import { PageTitle } from '../../views/page-title.js';
import { Pagination } from '../../views/pagination.js';
import { ServerHtml } from '../../views/server-html.js';
import { Time } from '../../views/time.js';
import { ofNetwork } from '../island-data.js';
import type { Page, ShellProps } from '../page.js';
import type { AnnouncementsProps } from './props.js';

/** `/n/:network/announcements`: what all members were told, newest first. */
export function announcementsPage(
  { network, viewer, announcements, ...props }: AnnouncementsProps,
  shell: ShellProps,
): Page {
  const words = page.announcements;
  const address = `${network.path}/announcements`;
  const write = viewer.canManage && <Button href={`${address}/new`}>{words.write}</Button>;
  return {
    title: words.titleOf(network.name),
    brand: network.brand,
    ...ofNetwork(network, shell),
    band: <Band network={network} />,
    body: (
      <>
        <PageTitle title={words.titleOf(network.name)}>
          <p class="lead">{words.lead}</p>
          {announcements.length > 0 && write}
        </PageTitle>
        <div class="narrow stack-large">
          {announcements.length === 0 && (
            <EmptyState title={words.none}>
              <p>{words.noneText}</p>
              {write && <p>{write}</p>}
            </EmptyState>
          )}
          {announcements.map((announcement) => (
            <Announcement key={announcement.id} announcement={announcement} />
          ))}
          <Pagination
            page={props.page}
            pages={props.pages}
            href={(n) => `${address}?page=${n}`}
            label={words.pages}
          />
        </div>
      </>
    ),
  };
}

function Announcement({ announcement }: { announcement: AnnouncementDto }) {
  const words = page.announcements;
  const { id, title, html, at, by, sending } = announcement;
  const person = by ? <a href={`/u/${by.username}`}>{by.name}</a> : words.someone;
  return (
    <article class="card stack" id={`announcement-${id}`} aria-labelledby={`title-${id}`}>
      <h2 id={`title-${id}`}>{title}</h2>
      <p class="meta">{fill(words.by, { person, day: <Time at={at} day /> })}</p>
      <ServerHtml html={html} />
      {sending && (
        <p class="muted small">
          {sending.isDone
            ? words.gone(sending.told, sending.mailed)
            : words.going(sending.told, sending.mailed, sending.members)}
        </p>
      )}
    </article>
  );
}
