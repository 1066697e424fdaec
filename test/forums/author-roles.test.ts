import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { ForumAccess } from '../../contract/forums.js';
import { shownToChoices } from '../../contract/profiles.js';
import { updateProfile } from '../../src/auth/index.js';
import { addForumPerson, readThread, setForumRole } from '../../src/forums/index.js';
import type { Actor } from '../../src/kernel/index.js';
import { joinNetwork, leaveNetwork, setRole } from '../../src/networks/index.js';
import { buildForum, buildMember, buildReply, buildThread, run } from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { closeClients, connect, eventually, sendOk, signInAs } from '../helpers/sockets.js';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
afterEach(closeClients);

/** A forum with a thread in which a member answered. */
async function place(access: ForumAccess = 'members') {
  const world = await buildForum(app.app.services, { access });
  const thread = await buildThread(app.app.services, world);
  const author = await buildMember(app.app.services, world);
  if (access === 'invited')
    await run(app.app.services, addForumPerson, world.admin, {
      forumId: world.forum.id,
      username: author.username,
    });
  await buildReply(app.app.services, thread.thread.id, author);
  const authorOnPage = async (reader: Actor = world.admin) => {
    const { people } = await run(app.app.services, readThread, reader, { threadId: thread.thread.id });
    return people.find(({ id }) => id === author.accountId);
  };
  return { ...world, thread: thread.thread, author, authorOnPage };
}

it('a role in the network stands beside the name, on the page and on screens that are open', async () => {
  const { network, admin, author, thread, authorOnPage } = await place();
  const { era, head } = await run(app.app.services, readThread, admin, { threadId: thread.id });
  const reader = await buildMember(app.app.services, { network, admin });
  const client = await connect(app.origin, (await signInAs(app.app.services, reader)).cookie);
  await sendOk(client, 'thread:sync', { threadId: thread.id, era, epoch: 1, after: head });
  const told: unknown[] = [];
  client.on('thread:changes', (messages) => {
    for (const { change } of messages)
      told.push(change.people.find(({ id }) => id === author.accountId)?.role);
  });
  expect((await authorOnPage())?.role).toBeUndefined();
  for (const role of ['moderator', 'admin', 'steering'] as const) {
    await run(app.app.services, setRole, admin, { networkId: network.id, accountId: author.accountId, role });
    expect((await authorOnPage())?.role).toBe(role);
    await eventually(() => told.at(-1) === role, `told of ${role}`);
  }
  await run(app.app.services, leaveNetwork, author, { networkId: network.id });
  expect((await authorOnPage())?.role).toBeUndefined();
  await eventually(() => told.at(-1) === undefined, 'told of none');
});

it("a forum's own moderator is one there only, and no longer than that", async () => {
  const { forum, admin, author, authorOnPage } = await place('invited');
  const other = await place();
  const as = (role: 'moderator' | 'participant') =>
    run(app.app.services, setForumRole, admin, { forumId: forum.id, accountId: author.accountId, role });
  await as('moderator');
  expect((await authorOnPage())?.role).toBe('moderator');
  await run(app.app.services, joinNetwork, author, { networkId: other.network.id });
  await buildReply(app.app.services, other.thread.id, author);
  const { people } = await run(app.app.services, readThread, other.admin, { threadId: other.thread.id });
  expect(people.find(({ id }) => id === author.accountId)).toMatchObject({ username: author.username });
  expect(people.find(({ id }) => id === author.accountId)?.role).toBeUndefined();
  await as('participant');
  expect((await authorOnPage())?.role).toBeUndefined();
});

it('the organisation stands there only where each reader of the forum may see it', async () => {
  for (const access of ['public', 'members'] as const) {
    const { author, authorOnPage } = await place(access);
    for (const organisation of shownToChoices) {
      await run(app.app.services, updateProfile, author, {
        name: author.name,
        interests: [],
        about: '',
        jobTitle: '',
        organisation: 'The Mews',
        shownTo: { interests: 'me', about: 'me', jobTitle: 'me', organisation },
      });
      const isShown = organisation === 'public' || (organisation === 'members' && access === 'members');
      expect({ access, organisation, shown: (await authorOnPage())?.organisation }).toEqual({
        access,
        organisation,
        shown: isShown ? 'The Mews' : undefined,
      });
    }
  }
});

it('a page kept for visitors has the organisation as it is now', async () => {
  const { author, thread } = await place('public');
  const page = async () => (await fetch(`${app.origin}${thread.path}`)).text();
  const works = (organisation: string) =>
    run(app.app.services, updateProfile, author, {
      name: author.name,
      interests: [],
      about: '',
      jobTitle: '',
      organisation,
      shownTo: { interests: 'me', about: 'me', jobTitle: 'me', organisation: 'public' },
    });
  await works('The Mews');
  expect(await page()).toContain('The Mews.');
  expect(await page()).toContain('The Mews.');
  await works('The Aviary');
  expect(await page()).toContain('The Aviary.');
});
