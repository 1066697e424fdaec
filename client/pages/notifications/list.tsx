import {
  type NotificationFilter,
  type NotificationsDto,
  notificationFilters,
} from '../../../contract/notifications.js';
import { page as words } from '../../../text/words.js';
import { Button } from '../../views/button.js';
import { DecisionItem } from '../../views/decision-item.js';
import { EmptyState } from '../../views/empty-state.js';
import { Form } from '../../views/form.js';
import { NotificationItem } from '../../views/notification-item.js';
import { OlderLink } from '../../views/older-link.js';
import { PageTitle } from '../../views/page-title.js';
import type { Page, ShellProps } from '../page.js';

export interface NotificationsProps {
  list: NotificationsDto;
  show: NotificationFilter;
  /** The `before` of the address, if any. */
  before?: string;
}

/** What one was told, newest first, with why, and the way to be told less. */
export function notificationsPage({ list, show, before }: NotificationsProps, shell: ShellProps): Page {
  const text = words.notifications;
  const { notifications, older, unread } = list;
  const address = (wanted: NotificationFilter) =>
    wanted === 'all' ? '/notifications' : `/notifications?show=${wanted}`;
  const next = `${address(show)}${show === 'all' ? '?' : '&'}before=`;
  return {
    title: text.title,
    island: 'home',
    data: { kind: 'notifications' },
    body: (
      <>
        <PageTitle title={text.title}>
          <p class="lead">{text.lead}</p>
          <div class="row">
            <a href="/following">{text.followsLink}</a> <a href="/messages">{words.messages.title}</a>{' '}
            <a href="/account/notifications">{text.settingsLink}</a>
          </div>
        </PageTitle>
        <nav class="filters" aria-label={text.filters}>
          <ul>
            {notificationFilters.map((one) => (
              <li key={one}>
                <a href={address(one)} aria-current={one === show ? 'page' : undefined}>
                  {text.filter[one]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {show === 'decision' && notifications.length > 0 && <p class="narrow">{text.appeal}</p>}
        {notifications.length === 0 ? (
          <EmptyState title={text.noneTitle}>
            <p>{show === 'decision' ? text.noDecisions : text.none}</p>
          </EmptyState>
        ) : (
          <section class="stack narrow" aria-labelledby="list-title">
            <h2 class="visually-hidden" id="list-title">
              {text.listTitle}
            </h2>
            {unread > 0 && (
              <Form action="/notifications/read" csrf={shell.csrf} returnTo={shell.path} class="inline-form">
                <Button kind="quiet" icon="check">
                  {text.markAll}
                </Button>
              </Form>
            )}
            <ol class="list" id="notifications">
              {notifications.map((item) =>
                item.kind === 'decision' ? (
                  <DecisionItem key={item.id} item={item} csrf={shell.csrf} returnTo={shell.path} />
                ) : (
                  <NotificationItem key={item.id} item={item} csrf={shell.csrf} returnTo={shell.path} />
                ),
              )}
            </ol>
            <OlderLink
              newest={before === undefined ? null : address(show)}
              older={older && next + older}
              what="notifications"
            />
          </section>
        )}
      </>
    ),
  };
}
