import { randomUUID } from 'node:crypto';
import type {
  FollowLevel,
  NotificationDto,
  NotificationFilter,
  NotificationsDto,
} from '../../contract/notifications.js';
import { query } from '../../src/database/index.js';
import type { Job, Services, SignedIn } from '../../src/kernel/index.js';
import {
  followForum,
  followThread,
  listNotifications,
  makeNotificationsJob,
  makeNotificationsOfEditsJob,
} from '../../src/notifications/index.js';
import { run } from '../factories/world.js';

/** Runs a job until nothing is left. */
export async function runJob(services: Services, job: Job): Promise<void> {
  while (await job.run(services));
}

export async function settle(services: Services): Promise<void> {
  await runJob(services, makeNotificationsJob);
  await runJob(services, makeNotificationsOfEditsJob);
}

export async function listOf(
  services: Services,
  person: SignedIn,
  show: NotificationFilter = 'all',
): Promise<NotificationDto[]> {
  return ((await run(services, listNotifications, person, { show })) as NotificationsDto).notifications;
}

/** "reply 2", "mention 1 read": what somebody has, newest first. */
export async function kindsOf(services: Services, person: SignedIn): Promise<string[]> {
  return (await listOf(services, person)).map(
    ({ kind, count, isUnread }) => `${kind} ${count}${isUnread ? '' : ' read'}`,
  );
}

export const follow = (services: Services, person: SignedIn, threadId: string, level: FollowLevel) =>
  run(services, followThread, person, { threadId, level });
export const followAll = (services: Services, person: SignedIn, forumId: string, level: FollowLevel) =>
  run(services, followForum, person, { forumId, level });

/** Gives somebody a session, so that their screens are told. */
export async function openScreen(services: Services, person: SignedIn): Promise<void> {
  await query(
    services.db,
    `insert into sessions (token_hash, account_id, kind, created_at, last_seen_at, expires_at)
     values (decode(replace($2, '-', ''), 'hex'), $1, 'browser', now(), now(), now() + interval '1 hour')`,
    [person.accountId, randomUUID()],
  );
}

/** People who follow a thread from its post number 1 on, made by one statement. They are members of its network. */
export async function buildFollowers(
  services: Services,
  { networkId, threadId, count }: { networkId: string; threadId: string; count: number },
): Promise<void> {
  await query(
    services.db,
    `with people as (
       insert into accounts (id, username, username_key, name, status, created_at)
       select gen_random_uuid(), n, n, n, 'active', now()
       from (select 'f' || replace(gen_random_uuid()::text, '-', '') as n from generate_series(1, $3)) s
       returning id),
     joined as (
       insert into memberships (network_id, account_id, role, state, joined_at)
       select $1, id, 'member', 'active', now() from people)
     insert into thread_follows select id, $2, 'following', 'chosen', now(), 1 from people`,
    [networkId, threadId, count],
  );
}
