import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { watchCommands } from '../../contract/socket.js';
import { query } from '../../src/database/index.js';
import {
  addForumPerson,
  archiveForum,
  deletePost,
  editPost,
  removeForumPerson,
  replyToThread,
  updateForum,
} from '../../src/forums/index.js';
import { useCaseCommands } from '../../src/gateway/index.js';
import { setNetworkWriting } from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { createLogger } from '../../src/lib/logger.js';
import { lockThread, removePost } from '../../src/moderation/index.js';
import {
  inviteByAddress,
  inviteByLink,
  leaveNetwork,
  removeMember,
  setAnonymity,
} from '../../src/networks/index.js';
import { suspendMember } from '../../src/sanctions/index.js';
import { apiRoutes, pageRoutes } from '../../src/web/index.js';
import {
  buildForum,
  buildMember,
  buildNetwork,
  buildPerson,
  buildReply,
  buildThread,
  type ForumWorld,
  run,
} from '../factories/world.js';
import { type RunningApp, startApp } from '../helpers/app.js';
import { Browser } from '../helpers/browser.js';
import { masked } from '../helpers/masked.js';
import { closeClients, connect, recordFrames, send, signInAs } from '../helpers/sockets.js';
import { whileStill } from '../helpers/while-still.js';
import { heldOf, usual } from '../holds/world.js';
import { indexAll } from '../search/helpers/search.js';

// Hundreds of requests, on a machine that may be busy with other tests.
jest.setTimeout(300_000);

/**
 * The law of silence: no outlet carries a protected token to an actor whom the policy refuses.
 * Every route and every command, as every role, with the ids of the protected things; then the logs (A02, A10, A15).
 */

/** Tokens of one word each, so that they are found in any escaping and in slugs. */
const canary = {
  title: 'zqtitle7',
  body: 'zqbody7',
  edited: 'zqedited7',
  removed: 'zqremoved7',
  deleted: 'zqdeleted7',
  reason: 'zqreason7',
  email: 'zqmail7',
  before: 'zqbefore7',
  room: 'zqroom7',
  roomTitle: 'zqheading7',
  roomBody: 'zqinside7',
  roomReason: 'zqroomwhy7',
  /** Texts that wait for moderators: by name, without one, and in the room. */
  held: 'zqheld7',
  sealed: 'zqsealed7',
  roomHeld: 'zqwaits7',
  /** The address that somebody was invited by; and the secret of a link, as it was answered once. */
  invitee: 'zqinvitee7',
  token: 'known once the link is made',
};
type Canary = keyof typeof canary;

interface Role {
  name: string;
  actor: SignedIn | null;
  cookie?: string;
  /** What this role may see; everything else must be silent. */
  may: Canary[];
}

let app: RunningApp;
let services: Services;
let roles: Role[];
let ids: Record<string, string>;
/** The same of a room of the same network, in which few of its people are. */
let roomIds: Record<string, string>;
let room: ForumWorld;
const logged: string[] = [];

beforeAll(async () => {
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  app = await startApp({ services: { log: createLogger('debug', sink) }, gateway: { bucketSize: 10_000 } });
  ({ services } = app.app);
  const closed = await buildForum(services, { access: 'members', name: 'Closed room' });
  const member = await buildMember(services, closed);
  const removed = await buildMember(services, closed);
  const elsewhere = await buildNetwork(services);
  const moderator = await buildMember(services, elsewhere, 'moderator');
  const outsider = await buildPerson(services);
  for (const person of [closed.admin, member, removed, moderator, outsider]) {
    await query(services.db, 'update accounts set email = $2, email_key = $2 where id = $1', [
      person.accountId,
      `${canary.email}${person.username}@example.org`,
    ]);
  }
  const { thread, post } = await buildThread(services, closed, {
    author: member,
    title: `About ${canary.title}`,
    body: `Words ${canary.body}`,
  });
  const edited = await buildReply(services, thread.id, member, `First ${canary.before}`);
  await run(services, editPost, member, {
    postId: edited.post.id,
    body: `Then ${canary.edited}`,
    version: 1,
  });
  const gone = await buildReply(services, thread.id, member, `Bad ${canary.removed}`);
  await run(services, removePost, closed.admin, { postId: gone.post.id, reason: `Because ${canary.reason}` });
  const erased = await buildReply(services, thread.id, member, `Sorry ${canary.deleted}`);
  await run(services, deletePost, member, { postId: erased.post.id });
  await run(services, removeMember, closed.admin, {
    networkId: closed.network.id,
    accountId: removed.accountId,
  });
  ids = {
    threadId: thread.id,
    postId: post.id,
    edited: edited.post.id,
    gone: gone.post.id,
    erased: erased.post.id,
    forumId: closed.forum.id,
    networkId: closed.network.id,
    network: closed.network.slug,
    forum: closed.forum.slug,
    accountId: member.accountId,
  };
  const participant = await buildMember(services, closed);
  const otherAdmin = await buildMember(services, closed, 'admin');
  room = await buildForum(services, { within: closed, access: 'invited', name: `Room ${canary.room}` });
  await run(services, updateForum, closed.admin, {
    forumId: room.forum.id,
    name: `Room ${canary.room}`,
    description: `For ${canary.room}`,
    access: 'invited',
  });
  await run(services, addForumPerson, closed.admin, {
    forumId: room.forum.id,
    username: participant.username,
  });
  const talk = await buildThread(services, room, {
    title: `On ${canary.roomTitle}`,
    body: `Only ${canary.roomBody}`,
  });
  const bad = await buildReply(services, talk.thread.id, participant, `Bad ${canary.removed}`);
  await run(services, removePost, closed.admin, { postId: bad.post.id, reason: `As ${canary.roomReason}` });
  roomIds = {
    ...ids,
    threadId: talk.thread.id,
    postId: talk.post.id,
    edited: talk.post.id,
    gone: bad.post.id,
    erased: bad.post.id,
    forumId: room.forum.id,
    forum: room.forum.slug,
    accountId: participant.accountId,
  };
  const { id: networkId } = closed.network;
  const link = (await run(services, inviteByLink, closed.admin, { networkId, role: 'member' })) as {
    path: string;
  };
  canary.token = link.path.split('token=')[1]!.toLowerCase();
  const address = `${canary.invitee}@example.org`;
  await run(services, inviteByAddress, closed.admin, { networkId, address, role: 'member' });
  // Nobody but their writer and who moderates there knows that they wait.
  const write = (by: SignedIn, threadId: string, body: string, anonymous = false) =>
    heldOf(run(services, replyToThread, by, { threadId, body, clientKey: randomUUID(), anonymous }));
  await run(services, setNetworkWriting, closed.admin, { networkId, ...usual, mode: 'all' });
  await run(services, setAnonymity, closed.admin, { networkId, mode: 'held' });
  ids.holdId = (await write(member, thread.id, `Waits ${canary.held}`)).id;
  const sealed = await write(member, thread.id, `Waits ${canary.sealed}`, true);
  roomIds.holdId = (await write(participant, talk.thread.id, `Waits ${canary.roomHeld}`)).id;
  expect(sealed.state).toBe('waiting');
  await run(services, setNetworkWriting, closed.admin, { networkId, ...usual });
  await run(services, setAnonymity, closed.admin, { networkId, mode: 'off' });
  // In it and out again, or not in it yet: with a place in the room that counts for nothing.
  const [suspended, former] = [await buildMember(services, closed), await buildMember(services, closed)];
  for (const { username } of [suspended, former])
    await run(services, addForumPerson, closed.admin, { forumId: room.forum.id, username });
  const suspension = { networkId, accountId: suspended.accountId, reason: 'Rude.' };
  await run(services, suspendMember, closed.admin, suspension);
  await run(services, leaveNetwork, former, { networkId });
  const [invited, asking] = [await buildPerson(services), await buildPerson(services)];
  await query(
    services.db,
    `insert into memberships (network_id, account_id, role, state, joined_at)
     values ($1, $2, 'member', 'invited', now()), ($1, $3, 'member', 'requested', now())`,
    [networkId, invited.accountId, asking.accountId],
  );
  const inside: Canary[] = ['title', 'body', 'edited', 'before'];
  const waiting: Canary[] = ['held', 'sealed'];
  const inRoom: Canary[] = ['room', 'roomTitle', 'roomBody', 'roomReason'];
  roles = [
    { name: 'a visitor', actor: null, may: [] },
    { name: 'an outsider', actor: outsider, may: [] },
    { name: 'a removed member', actor: removed, may: [] },
    { name: 'a moderator of another network', actor: moderator, may: [] },
    // The author is told why; the log's lines are for moderators. Nobody sees text that was taken away, or an address.
    { name: 'a member, the author', actor: member, may: [...inside, ...waiting, 'reason'] },
    {
      name: 'the network admin',
      actor: closed.admin,
      may: [...inside, ...waiting, 'reason', ...inRoom, 'roomHeld', 'invitee'],
    },
    // Who runs the network knows that the room is there, and nothing of what is in it.
    {
      name: 'an admin outside the room',
      actor: otherAdmin,
      may: [...inside, ...waiting, 'reason', 'room', 'invitee'],
    },
    { name: 'a participant', actor: participant, may: [...inside, ...inRoom, 'roomHeld'] },
    { name: 'a suspended member', actor: suspended, may: [] },
    { name: 'who left the network', actor: former, may: [] },
    { name: 'somebody invited', actor: invited, may: [] },
    { name: 'who asked to join', actor: asking, may: [] },
  ];
  for (const role of roles) if (role.actor) role.cookie = (await signInAs(services, role.actor)).cookie;
});
afterAll(async () => {
  closeClients();
  await app.stop();
});

/** Where a token stands that this role may not see. Also base64 and percent-encoded forms. */
function leaks(role: Role, text: string): Canary[] {
  const lower = text.toLowerCase();
  return (Object.keys(canary) as Canary[]).filter((name) => {
    if (role.may.includes(name)) return false;
    const token = canary[name];
    const encoded = [0, 1, 2].map((shift) =>
      Buffer.from(`${'x'.repeat(shift)}${token}`)
        .toString('base64')
        .slice(shift ? 4 : 0, -4),
    );
    return lower.includes(token) || encoded.some((part) => part.length > 6 && text.includes(part));
  });
}

/** Pages on which people read what is held about themselves. */
const ownPages = /^\/(?:api\/v1\/me|account)\/(?:address|data)\b/;

/**
 * On those pages one's own address is no leak, and in the download neither is one's own text that a moderator took
 * away: it is held about its author, who may ask for it. Everybody else's still is.
 */
function withoutOwn({ actor }: Role, path: string, text: string): string {
  if (!actor || !ownPages.test(path)) return text;
  const own = text.replaceAll(`${canary.email}${actor.username}@example.org`, '');
  const isAuthor = [ids.accountId, roomIds.accountId].includes(actor.accountId);
  return isAuthor && path.includes('/data') ? own.replaceAll(canary.removed, '') : own;
}

/** Every combination of ids that a path can carry. */
function pathsOf(pattern: string): string[] {
  const posts = ['postId', 'edited', 'gone', 'erased'];
  if (!pattern.includes(':')) return [pattern];
  const isInside = /:(forum|forumId|threadId|postId|accountId)\b/.test(pattern);
  return [
    ...pathsIn(ids, pattern, posts),
    ...(isInside ? pathsIn(roomIds, pattern, ['postId', 'gone']) : []),
  ];
}

function pathsIn(ids: Record<string, string>, pattern: string, posts: string[]): string[] {
  const variants = pattern.includes(':postId') ? posts : ['postId'];
  return variants.map((post) =>
    pattern.replace(/:(\w+)/g, (_all, name: string) => {
      if (name === 'postId') return ids[post]!;
      if (name === 'slug') return 'any-words';
      return ids[name] ?? 'x';
    }),
  );
}

function browserOf(role: Role): Browser {
  const browser = new Browser(app.origin);
  if (role.cookie) browser.cookies.set('session', role.cookie.split('=')[1]!);
  return browser;
}

/** An input with every field that some use-case wants; strict schemas refuse what doesn't belong. */
function inputsFor(ids: Record<string, string>, fields: string[]): Record<string, unknown> {
  const all: Record<string, unknown> = {
    ...ids,
    networkIds: [ids.networkId],
    body: 'A harmless text',
    title: 'A harmless title',
    reason: 'A harmless reason',
    clientKey: randomUUID(),
    version: 1,
    isLocked: false,
    isPinned: false,
    role: 'member',
    era: 'any',
    epoch: 1,
    after: 0,
    name: 'Harmless',
    slug: 'harmless-name',
    description: 'Harmless',
    access: 'members',
    isArchived: false,
    aims: 'a',
    membershipPolicy: 'b',
    contact: 'c',
    page: 1,
    kind: 'thanks',
    isOn: true,
    ranges: [[1, 3]],
    number: 1,
  };
  return Object.fromEntries(fields.map((field) => [field, all[field]]));
}

async function textOf(response: Response): Promise<string> {
  return `${response.status} ${[...response.headers].join('\n')}\n${await response.text()}`;
}

describe('the law of silence', () => {
  it('holds on every page and every API read, for every role', async () => {
    const found: string[] = [];
    const shown = new Set<string>();
    let asked = 0;
    let patterns = 0;
    for (const role of roles) {
      const browser = browserOf(role);
      const reads = [
        ...apiRoutes.filter(({ method }) => method === 'get').map(({ path }) => `/api/v1${path}`),
        ...pageRoutes.filter(({ method }) => method === 'get').map(({ path }) => path),
        '/robots.txt',
        '/sitemap.xml',
        '/api/v1/openapi.json',
        '/no-such-page',
        `/t/${ids.threadId}.json`,
        `/t/${ids.threadId}.rss`,
        `/t/${ids.threadId}/feed.atom`,
        `/n/${ids.network}/f/${ids.forum}/feed.atom`,
        `/n/${ids.network}/f/${roomIds.forum}/feed.atom`,
        `/n/${ids.network}/f/${ids.forum}.atom`,
        `/n/${ids.network}/f/${roomIds.forum}`,
        `/search?q=${canary.roomBody.slice(0, 4)}`,
      ];
      patterns = reads.length;
      for (const pattern of reads) {
        for (const path of pathsOf(pattern)) {
          const wantsChanges = pattern.endsWith('/changes')
            ? `?after=0&era=any${pattern.includes('threads') ? '&epoch=1' : ''}`
            : pattern.endsWith('/access-preview')
              ? '?access=public'
              : /forums\/:forumId\/(people|candidates|threads)$/.test(pattern)
                ? '?text=zq'
                : '';
          for (const method of ['GET', 'HEAD']) {
            const text = await textOf(await browser.send(`${path}${wantsChanges}`, { method }));
            asked++;
            for (const name of role.may) if (text.includes(canary[name])) shown.add(`${role.name} ${name}`);
            for (const name of leaks(role, withoutOwn(role, path, text)))
              found.push(`${role.name}: ${method} ${path} leaks ${name}`);
          }
        }
      }
    }
    process.stdout.write(`law of silence: ${JSON.stringify({ roles: roles.length, patterns, asked })}\n`);
    expect(found).toEqual([]);
    expect(asked).toBeGreaterThan(500);
    // The crawl does find what may be seen: members find every text of theirs.
    for (const role of roles) for (const name of role.may) expect(shown).toContain(`${role.name} ${name}`);
  }, 900_000);

  it('holds for whoever looks with somebody else’s eyes, at every forum and as everyone', async () => {
    const found: string[] = [];
    const shown = new Set<string>();
    const people = roles.flatMap(({ actor }) => (actor ? [{ as: 'person', username: actor.username }] : []));
    const lookers = [{ as: 'visitor' }, { as: 'registered' }, ...people];
    const path = `/n/${ids.network}/view-as`;
    let looks = 0;
    for (const role of roles) {
      const browser = browserOf(role);
      const page = await browser.open(path);
      for (const eyes of lookers) {
        for (const forumId of [null, ids.forumId!, roomIds.forumId!]) {
          const input: Record<string, string> = { ...eyes, ...(forumId && { forumId }) };
          const answer = await browser.json('POST', `/api/v1/networks/${ids.networkId}/views`, input);
          if (answer.status === 200) looks++;
          const sent = page.response.status === 200 ? (await browser.submit(page, path, input)).html : '';
          const text = `${await textOf(answer)}${sent}`;
          for (const name of role.may) if (text.includes(canary[name])) shown.add(`${role.name} ${name}`);
          for (const name of leaks(role, text))
            found.push(`${role.name} as ${JSON.stringify(input)} leaks ${name}`);
        }
      }
    }
    expect(found).toEqual([]);
    // Two of them may look; who is in the room sees what others see in it, who is not learns only that it is there.
    expect(looks).toBeGreaterThan(30);
    expect([...shown]).toEqual(
      expect.arrayContaining(['the network admin roomTitle', 'the network admin title']),
    );
    expect([...shown]).toContain('an admin outside the room room');
  }, 240_000);

  it('holds in every socket command and everything that is pushed, for every role', async () => {
    const found: string[] = [];
    const listening = await Promise.all(
      roles.map(async (role) => {
        const client = await connect(app.origin, role.cookie);
        return { role, client, frames: recordFrames(client) };
      }),
    );
    const strangers = [...listening.slice(0, 4), ...listening.slice(8)];
    const outside = [...strangers, ...[4, 6].map((at) => listening[at]!)];
    const places = [
      ...strangers.map((one) => ({ ...one, ids })),
      ...outside.map((one) => ({ ...one, ids: roomIds })),
    ];
    const commands = [...Object.keys(useCaseCommands), ...Object.keys(watchCommands)];
    let sent = 0;
    for (const { role, client, ids: place } of places) {
      for (const command of commands) {
        for (const post of ['postId', 'gone', 'erased', 'edited']) {
          const [kind] = command.split(':');
          const own: Record<string, string[]> = {
            post: ['postId'],
            forum: ['forumId'],
            network: ['networkId'],
            register: ['networkIds'],
            account: [],
          };
          const fields = own[kind!] ?? ['threadId'];
          const more = {
            reply: ['body', 'clientKey'],
            create: ['title', 'body', 'clientKey'],
            rename: ['title'],
            retitle: ['title', 'reason'],
            lock: ['isLocked', 'reason'],
            pin: ['isPinned'],
            move: ['forumId', 'reason'],
            edit: ['body', 'version'],
            delete: [],
            remove: ['reason'],
            restore: ['reason'],
            reword: ['body', 'version', 'reason'],
            purge: ['version', 'reason'],
            sync: kind === 'forum' ? ['era', 'after'] : ['era', 'epoch', 'after'],
            leave: [],
            typing: [],
            react: ['kind', 'isOn'],
            seen: ['ranges'],
            unread: ['number'],
            read: [],
            watch: [],
          } as Record<string, string[]>;
          const input = {
            ...inputsFor(place, [
              ...(command === 'thread:create' ? ['forumId'] : fields),
              ...more[command.split(':')[1]!]!,
            ]),
            ...(kind === 'post' ? { postId: place[post] } : {}),
          };
          const answer = await send(client, command, input);
          sent++;
          // Whose answer is for anyone, or anyone with an account, and holds nothing of what they may not read.
          const isOpen = ['network:read', 'network:watch', 'register:watch', 'account:unread'].includes(
            command,
          );
          if (!command.endsWith(':leave') && !isOpen) expect([command, answer.ok]).toEqual([command, false]);
          for (const name of leaks(role, JSON.stringify(answer)))
            found.push(`${role.name}: ${command} leaks ${name}`);
        }
      }
    }
    // Life goes on in the closed forum while all of them listen.
    const world = { thread: ids.threadId!, author: roles[4]!.actor! };
    await buildReply(services, world.thread, world.author, `More ${canary.body}`);
    await run(services, lockThread, roles[5]!.actor!, {
      threadId: world.thread,
      isLocked: true,
      reason: `Late ${canary.reason}`,
    });
    // And in the room: talk, a new name, people who come and go, an end and a new beginning.
    const { accountId, username } = roles[4]!.actor!;
    const { id: forumId } = room.forum;
    await buildReply(services, roomIds.threadId!, room.admin, `More ${canary.roomBody}`);
    const named = { forumId, name: `New ${canary.room}`, description: 'd', access: 'invited' };
    await run(services, updateForum, room.admin, named);
    await run(services, addForumPerson, room.admin, { forumId, username });
    await run(services, removeForumPerson, room.admin, { forumId, accountId });
    for (const isArchived of [true, false])
      await run(services, archiveForum, room.admin, { forumId, isArchived });
    await app.app.gateway.sweep();
    for (const { role, frames } of listening) {
      for (const name of leaks({ ...role, may: [] }, frames.join()))
        found.push(`${role.name}: a pushed frame leaks ${name}`);
    }
    process.stdout.write(`law of silence: ${JSON.stringify({ commands: commands.length, sent })}\n`);
    expect(found).toEqual([]);
  }, 240_000);

  it('answers a thing that may not be known of as it answers what is not there', async () => {
    const nothing = randomUUID();
    for (const role of [...roles.slice(0, 4), ...roles.slice(8)]) {
      const browser = browserOf(role);
      for (const [there, absent] of [
        [`/t/${ids.threadId}`, `/t/${nothing}`],
        [`/p/${ids.postId}`, `/p/${nothing}`],
        [`/p/${ids.gone}/history`, `/p/${nothing}/history`],
        [`/api/v1/threads/${ids.threadId}`, `/api/v1/threads/${nothing}`],
        [`/api/v1/posts/${ids.postId}`, `/api/v1/posts/${nothing}`],
        [
          `/api/v1/threads/${ids.threadId}/changes?after=0&era=a&epoch=1`,
          `/api/v1/threads/${nothing}/changes?after=0&era=a&epoch=1`,
        ],
      ] as const) {
        const ask = async (path: string) => {
          const answer = await browser.send(path);
          return [answer.status, [...answer.headers.keys()].sort(), masked(await answer.text())];
        };
        const { answer, nothing: expected } = await whileStill(
          () => ask(absent),
          () => ask(there),
        );
        expect([there, ...answer]).toEqual([there, ...expected]);
      }
    }
  }, 240_000);

  it('answers a room as a forum that nobody opened, to all but its people and who runs the network', async () => {
    const { network, forum } = roomIds;
    const absent = 'forum-of-nobody';
    for (const role of [...roles.slice(0, 5), ...roles.slice(8)]) {
      const browser = browserOf(role);
      for (const path of [
        `/n/${network}/f/${forum}`,
        `/n/${network}/f/${forum}/new`,
        `/n/${network}/f/${forum}/edit`,
        `/n/${network}/f/${forum}/people`,
        `/api/v1/networks/${network}/forums/${forum}`,
        `/api/v1/networks/${network}/forums/${forum}/people`,
        `/api/v1/forums/${roomIds.forumId}/changes?after=0&era=a`,
        `/api/v1/forums/${roomIds.forumId}/access-preview?access=public`,
        `/api/v1/forums/${roomIds.forumId}/reading`,
        `/t/${roomIds.threadId}`,
      ]) {
        const nowhere = path
          .replace(`/${forum}`, `/${absent}`)
          .replace(roomIds.forumId!, randomUUID())
          .replace(roomIds.threadId!, randomUUID());
        const ask = async (asked: string) => {
          const answer = await browser.send(asked);
          const text = masked(await answer.text())
            .replaceAll(forum!, '*')
            .replaceAll(absent, '*');
          return [answer.status, [...answer.headers.keys()].sort(), text];
        };
        const { answer, nothing } = await whileStill(
          () => ask(nowhere),
          () => ask(path),
        );
        expect([role.name, path, ...answer]).toEqual([role.name, path, ...nothing]);
      }
    }
  }, 240_000);

  it('answers a search for a protected token as a search for a word that nobody wrote', async () => {
    await indexAll(services);
    const absent = 'zqabsent7';
    for (const role of roles) {
      const browser = browserOf(role);
      const ask = async (path: string, token: string) =>
        masked((await (await browser.send(`${path}?q=${token}`)).text()).replaceAll(token, '*'));
      for (const name of Object.keys(canary) as Canary[]) {
        // No word: its signs would mean something to the search.
        if (name === 'token') continue;
        const paths = ['/api/v1/search', '/search'];
        const isFound =
          role.may.includes(name) && ['title', 'body', 'edited', 'roomTitle', 'roomBody'].includes(name);
        for (const path of paths) {
          const { answer, nothing } = await whileStill(
            () => ask(path, absent),
            () => ask(path, canary[name]),
          );
          expect([role.name, name, path, answer === nothing]).toEqual([role.name, name, path, !isFound]);
          const others = leaks(role, answer);
          expect([role.name, name, path, others]).toEqual([role.name, name, path, []]);
        }
      }
    }
  }, 240_000);

  it('keeps protected texts, addresses and tokens out of the logs', () => {
    const log = logged.join('\n');
    expect(log.length).toBeGreaterThan(1_000);
    for (const token of Object.values(canary)) expect(log).not.toContain(token);
    for (const { cookie } of roles) if (cookie) expect(log).not.toContain(cookie.split('=')[1]);
  });
});
