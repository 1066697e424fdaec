import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reactionKinds } from '../../contract/marks.js';
import { openFiles } from '../../src/attachments/index.js';
import { query } from '../../src/database/index.js';
import {
  bookmarkPost,
  editPost,
  listBookmarks,
  listReactions,
  quotePost,
  reactToPost,
  readPostHistory,
} from '../../src/forums/index.js';
import { type Services, type SignedIn, visitor } from '../../src/kernel/index.js';
import { readModerationLog, removePost } from '../../src/moderation/index.js';
import { joinNetwork, listMembers, setRole } from '../../src/networks/index.js';
import { listNotifications } from '../../src/notifications/index.js';
import { closeAccount, readOwnData, tellThreads } from '../../src/people/index.js';
import { refusalOf } from '../auth/helpers.js';
import { buildMember as buildAccount } from '../factories/accounts.js';
import { buildForum, buildReply, buildServices, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';

const password = 'gravel-pudding-moth';

let test: TestDatabase;
let services: Services;
let files: Awaited<ReturnType<typeof openFiles>>;
const folder = mkdtempSync(join(tmpdir(), 'convene-leaving-'));

beforeAll(async () => {
  test = await testDatabase();
  files = await openFiles({ dataDir: folder, s3: null, clamd: null });
  services = { ...buildServices(test.db), files };
});
afterAll(async () => {
  files.close();
  rmSync(folder, { recursive: true });
  await test.close();
});

const close = (person: SignedIn, erasePosts = false) =>
  run(services, closeAccount, person, { password, erasePosts });

async function tellAll(): Promise<void> {
  while (await tellThreads.run(services));
}

/** A file that is kept, as an upload leaves it. */
async function keep(owner: SignedIn): Promise<string> {
  const id = services.ids.next();
  const bytes = join(folder, 'bytes');
  writeFileSync(bytes, 'bytes');
  await files.store.put(id, bytes);
  await query(
    test.db,
    `with usage as (insert into attachment_usage as u (account_id, bytes) values ($2, 5)
       on conflict (account_id) do update set bytes = u.bytes + 5)
     insert into attachments (id, owner_id, state, kind, media_type, bytes, width, height, alt, created_at)
     values ($1, $2, 'ready', 'image', 'image/png', 5, 8, 6, 'A ward at night', now())`,
    [id, owner.accountId],
  );
  return id;
}

/** Somebody with many files that nothing shows, and one that a post shows. */
async function owner(unused: number) {
  const world = await buildForum(services);
  const { actor } = await buildAccount(test.db, { password });
  await run(services, joinNetwork, actor, { networkId: world.network.id });
  const { thread } = await buildThread(services, world);
  const shown = await keep(actor);
  await buildReply(services, thread.id, actor, `![A ward at night](/a/${shown}/8x6)`);
  const others = [];
  for (let n = 0; n < unused; n++) others.push(await keep(actor));
  return { actor, shown, others };
}

const keptBy = async ({ accountId }: SignedIn) =>
  (await query<{ id: string }>(test.db, 'select id from attachments where owner_id = $1', [accountId])).map(
    ({ id }) => id,
  );

describe('files', () => {
  it('are listed in one’s own data', async () => {
    const { actor, shown } = await owner(0);
    for await (const { part, rows } of await run(services, readOwnData, actor, {})) {
      if (part !== 'files') continue;
      expect(rows).toMatchObject([
        { description: 'A ward at night', bytes: 5, address: `/a/${shown}/8x6`, mediaType: 'image/png' },
      ]);
      return;
    }
    throw new Error('The download has no files.');
  });

  it('of somebody who left go when no post shows them, more than one run takes', async () => {
    const { actor, shown, others } = await owner(23);
    await close(actor);
    await tellAll();
    expect(await keptBy(actor)).toEqual([shown]);
    expect(await files.store.open(others[22]!)).toBeNull();
    expect(await query(test.db, 'select 1 from person_updates')).toEqual([]);
  });

  it('go all of them with the text of the posts', async () => {
    const { actor, shown } = await owner(1);
    await close(actor, true);
    await tellAll();
    expect(await keptBy(actor)).toEqual([]);
    expect(await files.store.open(shown)).toBeNull();
  });
});

describe('the last mail', () => {
  const waiting = () =>
    query(test.db, `select template, account_id, address, data from outgoing_mail order by queued_at`);

  it('goes to the address that was confirmed, and stays when the rest is forgotten', async () => {
    const { actor } = await buildAccount(test.db, { password });
    await query(
      test.db,
      `update accounts set email = 'ann@example.org', email_key = 'ann@example.org', email_verified_at = now() where id = $1`,
      [actor.accountId],
    );
    await close(actor);
    await tellAll();
    expect(await waiting()).toEqual([
      {
        template: 'accountClosed',
        account_id: null,
        address: 'ann@example.org',
        data: { username: actor.username },
      },
    ]);
    await query(test.db, 'delete from outgoing_mail');
  });

  it('goes to no address that nobody has confirmed, and to nobody who stays', async () => {
    const { actor } = await buildAccount(test.db, { password });
    await close(actor);
    expect(await waiting()).toEqual([]);
    const admin = await buildAccount(test.db, { password, isSiteAdmin: true });
    await query(test.db, 'update accounts set email_verified_at = now() where id = $1', [
      admin.actor.accountId,
    ]);
    expect(await refusalOf(close(admin.actor))).toMatchObject({ reason: 'last_site_admin' });
    expect(await waiting()).toEqual([]);
  });
});

describe('names of people who left', () => {
  it('are in no log, history, notice or list', async () => {
    const world = await buildForum(services);
    const join = async (name: string) => {
      const { actor } = await buildAccount(test.db, { password, name });
      await run(services, joinNetwork, actor, { networkId: world.network.id });
      return actor;
    };
    const [judge, writer, reader] = [
      await join('Judith Gone'),
      await join('Wilma Gone'),
      await join('Rita Stays'),
    ];
    await run(services, setRole, world.admin, {
      networkId: world.network.id,
      accountId: judge.accountId,
      role: 'moderator',
    });
    const { thread } = await buildThread(services, world);
    const { post } = await buildReply(services, thread.id, writer, 'First words');
    await run(services, editPost, writer, { postId: post.id, body: 'Second words', version: 1 });
    const other = await buildReply(services, thread.id, reader, 'To be removed');
    await run(services, reactToPost, judge, { postId: post.id, kind: reactionKinds[0], isOn: true });
    await run(services, bookmarkPost, reader, { postId: post.id });
    await run(services, removePost, judge, { postId: other.post.id, reason: 'Off topic.' });
    await close(judge);
    await close(writer);
    await tellAll();
    const log = await run(services, readModerationLog, world.admin, { networkId: world.network.id });
    const history = await run(services, readPostHistory, visitor, { postId: post.id });
    const told = [
      log,
      history,
      await run(services, listNotifications, reader, {}),
      await run(services, listReactions, reader, { postId: post.id }),
      await run(services, listBookmarks, reader, {}),
      await run(services, quotePost, reader, { postId: post.id }),
      await run(services, listMembers, world.admin, { network: world.network.slug }),
    ];
    expect(JSON.stringify(told)).not.toMatch(/Gone|"name":null/);
    expect(log).toMatchObject({ entries: [{ action: 'post.removed', actor: null }] });
    expect(history).toMatchObject({ revisions: [{ writtenBy: null }, { writtenBy: null }] });
  });
});
