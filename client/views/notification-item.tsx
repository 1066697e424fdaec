import { type FairnessKind, fairnessKinds } from '../../contract/fairness.js';
import type { FollowLevel, NotificationDto } from '../../contract/notifications.js';
import { page as words } from '../../text/words.js';
import { zone } from '../../text/zone.js';
import { Disclosure } from './disclosure.js';
import { Form } from './form.js';
import { formatDay } from './format-time.js';
import { HiddenText } from './hidden-text.js';
import { nameOf } from './name-of.js';
import { Tag } from './tag.js';
import { Time } from './time.js';
import { TitleIn } from './title-in.js';

interface Props {
  item: NotificationDto;
  csrf: string | null;
  /** Path to come back to after one of its forms. */
  returnTo: string;
}

/** One notification: what happened and where, why it came, and the way to have no more of its kind. */
export function NotificationItem({ item, csrf, returnTo }: Props) {
  const text = words.notifications;
  const what = headline(item);
  return (
    <li id={`notification-${item.id}`} class={item.isUnread ? 'is-unread' : undefined}>
      <h3 class="list-title">
        <a href={`/notifications/${item.id}`}>
          <Headline item={item} />
        </a>{' '}
        {item.isUnread && <Tag>{text.isUnread}</Tag>}
      </h3>
      <p class="meta">
        <Time at={item.at} />
        {item.forum && item.network && <span> {text.where(item.forum.name, item.network.name)}</span>}
        {item.kind === 'fairness' && item.network && <span> {item.network.name}</span>}
      </p>
      {item.notice?.text && <p>{item.notice.text}</p>}
      <Disclosure
        summary={
          <>
            {text.whyTitle}
            <HiddenText>
              <TitleIn {...titleOf(item)} say={(title) => text.whyAbout(headline(item, title))} />
            </HiddenText>
          </>
        }
      >
        <p>{why(item)}</p>
        <Levels item={item} csrf={csrf} returnTo={returnTo} what={what} />
      </Disclosure>
      {item.isUnread && (
        <Form action="/notifications/read" csrf={csrf} returnTo={returnTo} class="inline-form">
          <input type="hidden" name="notificationId" value={item.id} />
          <button class="button button-quiet" type="submit" aria-label={text.markOne(what)}>
            {text.markOneShort}
          </button>
        </Form>
      )}
    </li>
  );
}

/** The same line as it is shown, with its thread's title in the title's own language. */
export function Headline({ item }: { item: NotificationDto }) {
  return <TitleIn {...titleOf(item)} say={(title) => headline(item, title)} />;
}

const titleOf = ({ thread }: NotificationDto) => ({ title: thread?.name ?? '', language: thread?.language });

/** What happened, in one line. */
export function headline(item: NotificationDto, title = item.thread?.name ?? ''): string {
  const text = words.notifications;
  const { kind, count, forum, notice } = item;
  const who = nameOf(item.person);
  if (notice) {
    const { kind: about } = notice;
    if (isFairness(about)) return words.fairness.notice[about];
    return text.notice[about](item.network?.name ?? text.someNetwork, who);
  }
  if (kind === 'mention') return text.mention(who, title);
  if (kind === 'reply') return text.reply(count, who, title);
  if (kind === 'thread') return text.thread(count, who, title);
  return text.forum(who, title, forum?.name ?? '');
}

const isFairness = (kind: NonNullable<NotificationDto['notice']>['kind']): kind is FairnessKind =>
  (fairnessKinds as readonly string[]).includes(kind);

function why({ why: { because, since }, levels, kind }: NotificationDto): string {
  const text = words.notifications.why;
  if (because === 'named') return text.named;
  if (because === 'answered') return text.answered;
  if (because === 'decided') return text.decided;
  if (because === 'network' || because === 'fairness') return text[because];
  const level = kind === 'forum' ? levels.forum : levels.thread;
  return since === null || level !== 'following'
    ? text.before
    : text[because](formatDay(Date.parse(since), zone));
}

function Levels({ item, csrf, returnTo, what }: Props & { what: string }) {
  const text = words.notifications;
  const { thread, forum, levels, kind } = item;
  if (thread === null || forum === null) return null;
  const set = (action: string, level: FollowLevel, label: string) => (
    <Form action={action} csrf={csrf} returnTo={returnTo} class="inline-form">
      <input type="hidden" name="level" value={level} />
      <button class="button button-quiet" type="submit" aria-label={`${label}: ${what}`}>
        {label}
      </button>
    </Form>
  );
  if (kind === 'forum') {
    return levels.forum === 'following' ? set(`${forum.path}/follow`, 'normal', text.stopForum) : null;
  }
  const action = `/t/${thread.id}/follow`;
  return (
    <div class="row">
      {levels.thread === 'following' && set(action, 'normal', text.stopThread)}{' '}
      {levels.thread !== 'muted' && set(action, 'muted', text.muteThread)}
    </div>
  );
}
