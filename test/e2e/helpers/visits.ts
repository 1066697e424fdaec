import type { Page } from 'playwright-core';
import { makeAppeal } from '../../../src/appeals/index.js';
import { ensureSetupToken } from '../../../src/auth/index.js';
import { query } from '../../../src/database/index.js';
import {
  addForumPerson,
  createForum,
  createThread,
  deletePost,
  editPost,
  readThread,
  replyToThread,
} from '../../../src/forums/index.js';
import { setForumWriting } from '../../../src/holds/index.js';
import { visitor } from '../../../src/kernel/index.js';
import { writeToNetwork } from '../../../src/messages/index.js';
import {
  addReadyReason,
  lockThread,
  pinThread,
  removePost,
  retitleThread,
} from '../../../src/moderation/index.js';
import { announce, setAnonymity, setNamed } from '../../../src/networks/index.js';
import { addPageReader, createBlock, createNetworkPage } from '../../../src/publishing/index.js';
import { sendReport } from '../../../src/reports/index.js';
import { askReveal } from '../../../src/reveals/index.js';
import { imposeSanction } from '../../../src/sanctions/index.js';
import {
  buildForum,
  buildNetwork,
  buildPerson,
  buildReply,
  buildThread,
  run,
} from '../../factories/world.js';
import { indexAll } from '../../search/helpers/search.js';
import { accountVisits, setAccountStage } from './account-visits.js';
import { disclosureVisits, setDisclosureStage } from './disclosure-visits.js';
import { publicVisits, setPublicStage } from './public-visits.js';
import { type Scene, type Site, setScene } from './site.js';

export type Who = 'visitor' | 'member' | 'moderator' | 'admin' | 'newcomer' | 'siteAdmin';

export interface Visit {
  as: Who;
  path: string;
  status?: number;
  /** What to do on the page before it is looked at. */
  and?: (page: Page, stage: Stage) => Promise<unknown>;
}

const sendEmpty = (page: Page) =>
  Promise.all([
    page.waitForEvent('load'),
    page.locator('main form button[type=submit]:not([name])').last().click(),
  ]);
/** As a browser whose script did not come sends it. */
const sendHeldBack = async (page: Page) => {
  await page.fill('main [name=title]', 'A letter');
  await page.fill('main [name=body]', 'The letter for 401 023 2137 came back.');
  const send = (box: HTMLElement | SVGElement) => (box as HTMLTextAreaElement).form!.submit();
  await Promise.all([page.waitForEvent('load'), page.locator('main [name=body]').evaluate(send)]);
};
const askAboutReply = async (page: Page) => {
  await page.fill('#composer-body', 'The letter for 401 023 2137 came back.');
  await page.locator('#composer [role=toolbar]').waitFor();
  await page.click('#composer button[type=submit]:not([name])');
  await page.locator('#personal-data-found').waitFor();
};
/** By its state, not its words: visits are made in every language. */
const statusIs = (page: Page, state: 'live' | 'offline') =>
  page.locator(`#live-status[data-state=${state}]`).waitFor();
const live = (page: Page) => statusIs(page, 'live');
/** Looks at an announcement without a text. */
const seeNothing = (page: Page) =>
  Promise.all([page.waitForEvent('load'), page.click('main form button[value=see]')]);
const seeFirst = async (page: Page) => {
  await page.fill('[name=title]', 'A day for all of us');
  await page.fill('[name=body]', 'We **meet** in May.');
  await Promise.all([page.waitForEvent('load'), page.click('main form button[value=see]')]);
};

/** A site in which every page has something to show. */
export interface Stage {
  site: Site;
  scene: Scene;
  /** Addresses by name: the paths of the visits are written with them. */
  at: Record<string, string>;
}

const long = 'Donaudampfschifffahrtsgesellschaftskapitaensmuetzenverordnung'.repeat(2);
const rich = `# A heading\n\nSome **strong** and *soft* words, \`code\` and [a link](https://example.org/${long}).

> First come, first served?\n\n- draw lots\n- rotate by year\n\n1. one\n2. two

| week | people | note |\n|---|---:|---|\n| 30 | 4 | ${long} |

\`\`\`\nconst rota = weeks.map((week) => people.filter((person) => person.isFree(week) && !person.isLead));\n\`\`\``;

/** A network in which members may leave their name away, a post there, and somebody who asks who wrote it. */
async function unnamedPost({ services }: Site, scene: Scene) {
  const quiet = await buildForum(services, {
    within: await buildNetwork(services, { admin: scene.admin, name: 'Where names may stay away' }),
  });
  const networkId = quiet.network.id;
  await run(services, setAnonymity, scene.admin, { networkId, mode: 'on' });
  const { post, thread } = await run(services, createThread, scene.ada, {
    forumId: quiet.forum.id,
    title: 'What I would not say with my name',
    body: 'I gave the wrong dose, and nobody noticed.',
    clientKey: crypto.randomUUID(),
    anonymous: true,
  });
  const asker = await buildPerson(services, { name: 'Ida Chief', isSiteAdmin: true });
  const { id } = await run(services, askReveal, asker, {
    postId: post.id,
    reason: 'A court has asked for it.',
  });
  // She has left the office: the set-up link works as long as the site has no administrator.
  await query(services.db, 'update accounts set is_site_admin = false where id = $1', [asker.accountId]);
  return { unnamed: `/p/${post.id}`, unnamedThread: thread.path, reveal: `/reveals/${id}` };
}

export async function setStage(site: Site): Promise<Stage> {
  const scene = await setScene(site.services, { replies: 6 });
  const { services } = site;
  const threadId = scene.thread.id;
  await buildReply(services, threadId, scene.ada, rich);
  const { posts } = await run(services, readThread, scene.ada, { threadId, page: 1 });
  const idOf = (number: number) => posts[number - 1]!.id;
  await run(services, editPost, scene.ben, { postId: idOf(2), body: 'Said better.', version: 1 });
  await run(services, removePost, scene.moderator, { postId: idOf(3), reason: 'Not about people here.' });
  await run(services, deletePost, scene.ben, { postId: idOf(4) });
  const long = await setScene(services, { replies: 51, title: 'A long talk' });
  const locked = await buildThread(services, scene, { author: scene.ada, title: 'Done and decided' });
  for (const [useCase, input] of [
    [lockThread, { isLocked: true, reason: 'Decided.' }],
    [pinThread, { isPinned: true }],
  ] as const)
    await run(services, useCase, scene.moderator, { threadId: locked.thread.id, ...input });
  await run(services, retitleThread, scene.moderator, {
    threadId: locked.thread.id,
    title: 'Done and decided',
    reason: 'It says what it is about.',
  });
  const locks = await buildThread(services, scene, { author: scene.ada, title: 'Locked while one writes' });
  const empty = await run(services, createForum, scene.admin, {
    networkId: scene.network.id,
    name: 'Quiet',
    slug: 'quiet',
    description: 'Nothing yet.',
    access: 'members',
  });
  const secret = await run(services, createThread, scene.ada, {
    forumId: empty.id,
    title: 'Among ourselves',
    body: 'Hush.',
    clientKey: crypto.randomUUID(),
  });
  const unnamed = await unnamedPost(site, scene);
  const bare = await buildNetwork(services, { admin: scene.admin, name: 'A new network' });
  const network = scene.network.path;
  const at = {
    network,
    bare: bare.network.path,
    forum: scene.forum.path,
    thread: scene.thread.path,
    id: `/t/${threadId}`,
    long: long.thread.path,
    locked: locked.thread.path,
    locks: locks.thread.path,
    secret: secret.thread.path,
    own: `/p/${idOf(1)}`,
    others: `/p/${idOf(2)}`,
    bens: `/p/${idOf(6)}`,
    removed: `/p/${idOf(3)}`,
    ...unnamed,
    person: `/u/${scene.ada.username}`,
    member: scene.ada.username,
    token: (await ensureSetupToken(services)) ?? '',
  };
  // The forum that the empty list is shown of has one thread by now; a fresh one stays empty.
  await run(services, createForum, scene.admin, {
    networkId: bare.network.id,
    name: 'Empty',
    slug: 'empty',
    description: 'Nothing yet.',
    access: 'public',
  });
  await run(services, createNetworkPage, scene.admin, {
    networkId: scene.network.id,
    slug: 'how-we-work',
    title: 'How we work',
    body: 'We meet **once a month**.\n\n- Ask anything\n- Answer what you can',
    isPublished: true,
  });
  const rota = { networkId: scene.network.id, slug: 'the-rota', audience: 'named' };
  const shared = { title: 'The rota', body: 'Who is on duty.', isPublished: true };
  const { page: forSome } = await run(services, createNetworkPage, scene.admin, { ...rota, ...shared });
  const reader = { networkId: scene.network.id, pageId: forSome.id, username: scene.ada.username };
  await run(services, addPageReader, scene.admin, reader);
  await run(services, addReadyReason, scene.admin, {
    networkId: scene.network.id,
    words: 'This forum is for questions. Please offer courses and products in the market forum.',
    rule: 'commercial',
  });
  const { blocks } = await run(services, createBlock, scene.admin, {
    networkId: scene.network.id,
    title: 'When we meet',
    body: rich,
  });
  for (const person of [scene.ada, scene.ben])
    await run(services, setNamed, person, { networkId: scene.network.id, isNamed: true });
  const block = blocks.flatMap((one) => (one.kind === 'text' ? [one.id] : []))[0]!;
  const room = (await run(services, createForum, scene.admin, {
    networkId: scene.network.id,
    name: 'Steering room',
    slug: 'steering-room',
    description: 'For those who plan the year.',
    access: 'invited',
  })) as { id: string; path: string };
  const letter = (await run(services, writeToNetwork, scene.ada, {
    networkId: scene.network.id,
    to: 'moderators',
    body: `When do we meet?\n\n${rich}`,
    clientKey: crypto.randomUUID(),
  })) as { path: string };
  await run(services, announce, scene.admin, {
    networkId: scene.network.id,
    title: 'A day for all of us',
    body: rich,
    clientKey: crypto.randomUUID(),
  });
  await run(services, addForumPerson, scene.admin, { forumId: room.id, username: scene.ada.username });
  const { receipt } = (await run(services, sendReport, visitor, {
    kind: 'post',
    id: idOf(6),
    reason: 'inaccurate',
    details: 'The second sentence is wrong.',
  })) as { receipt: string };
  const [found] = await query<{ id: string }>(services.db, 'select id from report_cases');
  const [{ lockedBy, renamedBy }] = (await query<{ lockedBy: string; renamedBy: string }>(
    services.db,
    `select max(id::text) filter (where action = 'thread.locked') as "lockedBy",
       max(id::text) filter (where action = 'thread.renamed') as "renamedBy" from moderation_log`,
  )) as [{ lockedBy: string; renamedBy: string }];
  const appeal = (await run(services, makeAppeal, scene.ada, {
    decisionId: lockedBy,
    words: 'We had not decided yet.',
  })) as { id: string };
  const warned = (await run(services, imposeSanction, scene.moderator, {
    networkId: scene.network.id,
    accountId: scene.ben.accountId,
    step: 'warning',
    rule: 'offensive',
    words: 'Two rude answers in one day.',
  })) as { sanction: { path: string } };
  const wait = (mode: string) =>
    run(services, setForumWriting, scene.admin, { forumId: scene.forum.id, mode });
  await wait('all');
  await run(services, replyToThread, scene.ada, {
    threadId,
    body: `This waits.\n\n${rich}`,
    clientKey: crypto.randomUUID(),
  }).catch(() => {});
  await wait('network');
  const [held] = await query<{ id: string }>(services.db, 'select id from holds');
  await indexAll(services);
  return {
    site,
    scene,
    at: {
      ...at,
      block,
      room: room.path,
      receipt,
      case: `/cases/${found!.id}`,
      decision: `/decisions/${renamedBy}`,
      appealed: `/decisions/${lockedBy}`,
      appeal: `/appeals/${appeal.id}`,
      held: held!.id,
      sixth: idOf(6),
      sanction: warned.sanction.path,
      ben: scene.ben.username,
      threadId,
      slug: scene.network.slug,
      letter: letter.path,
      sixthPost: `/p/${idOf(6)}`,
      ...(await setPublicStage(site, scene, idOf(2))),
      ...(await setDisclosureStage(site, scene)),
      ...(await setAccountStage(site, scene)),
    },
  };
}

export const visits: Record<string, Visit> = {
  'the front page': { as: 'visitor', path: '/' },
  'your networks': { as: 'member', path: '/' },
  'your networks, none': { as: 'newcomer', path: '/' },
  register: { as: 'visitor', path: '/register' },
  'register, with errors': { as: 'visitor', path: '/register', and: sendEmpty },
  'sign in': { as: 'visitor', path: '/sign-in' },
  'sign in, refused': { as: 'visitor', path: '/sign-in', and: sendEmpty },
  'the set-up link': { as: 'visitor', path: '/setup?token={token}' },
  'the directory': { as: 'visitor', path: '/networks' },
  'the directory, narrowed': { as: 'visitor', path: '/networks?q=practice&subject=other&sort=members' },
  'the directory, nothing found': { as: 'member', path: '/networks?q=quetzalcoatl' },
  'the colour of a network': { as: 'admin', path: '{network}/colour' },
  'a colour that works': { as: 'admin', path: '{network}/colour?brand=%2300502f' },
  'a colour that is too light': { as: 'admin', path: '{network}/colour?brand=%23ffdd00' },
  'the parts of a network’s home': { as: 'admin', path: '{network}/home' },
  'a new text for a network’s home': { as: 'admin', path: '{network}/home/new' },
  'a text without words': { as: 'admin', path: '{network}/home/new', and: sendEmpty },
  'a text of a network’s home to change': { as: 'admin', path: '{network}/home/{block}/edit' },
  'the pages of a network': { as: 'admin', path: '{network}/pages' },
  'a new page of a network': { as: 'admin', path: '{network}/pages/new' },
  'a page of a network': { as: 'visitor', path: '{network}/pages/how-we-work' },
  'a page of a network to change': { as: 'admin', path: '{network}/pages/how-we-work/edit' },
  'who may read a page of a network': { as: 'admin', path: '{network}/pages/the-rota/readers' },
  'who may read a page that is for all': { as: 'admin', path: '{network}/pages/how-we-work/readers' },
  'the ready reasons of a network': { as: 'admin', path: '{network}/ready-reasons' },
  'networks without an admin': { as: 'siteAdmin', path: '/networks/without-admin' },
  'networks to review': { as: 'siteAdmin', path: '/networks/reviews' },
  'the place of a network in the register': { as: 'admin', path: '{network}/register' },
  'the place of a new network in the register': { as: 'admin', path: '{bare}/register' },
  'the search': { as: 'visitor', path: '/search' },
  'the search, with results': { as: 'member', path: '/search?q=words&sort=date&after=2020-01-01' },
  'the search, one kind': { as: 'member', path: '/search?q=words&kind=replies&has=link&page=1' },
  'the search, people': { as: 'member', path: '/search?q=ada&kind=people' },
  'the search, networks': { as: 'visitor', path: '/search?q=practice&kind=networks' },
  'the search, misspelt': { as: 'visitor', path: '/search?q=sumner' },
  'the search, nothing found': { as: 'visitor', path: '/search?q=quetzalcoatl&has=link' },
  'the search, refused': { as: 'visitor', path: '/search?q=before:soon', status: 422 },
  'the page for programs': { as: 'visitor', path: '/developers' },
  'a new network': { as: 'member', path: '/networks/new' },
  'a new network, with errors': { as: 'member', path: '/networks/new', and: sendEmpty },
  'a network': { as: 'visitor', path: '{network}' },
  'a network, for its admin': { as: 'admin', path: '{network}' },
  'a network that is new': { as: 'newcomer', path: '{bare}' },
  'who finds and joins a network': { as: 'admin', path: '{network}/settings' },
  'joining a network': { as: 'newcomer', path: '{network}/join' },
  'requests to a network': { as: 'admin', path: '{network}/requests' },
  'invitations to a network': { as: 'admin', path: '{network}/invitations' },
  'announcements of a network': { as: 'admin', path: '{network}/announcements' },
  'a new announcement': { as: 'admin', path: '{network}/announcements/new', and: seeNothing },
  'a new announcement, before it is sent': {
    as: 'admin',
    path: '{network}/announcements/new',
    and: seeFirst,
  },
  'contact and hand-over': { as: 'admin', path: '{network}/offers' },
  'writing to the contact': { as: 'member', path: '{network}/contact', and: sendEmpty },
  'writing to the moderators': { as: 'newcomer', path: '{network}/moderators' },
  'writing to the moderators of a forum': { as: 'member', path: '{forum}/moderators' },
  messages: { as: 'admin', path: '/messages' },
  'a conversation': { as: 'admin', path: '{letter}' },
  'inviting a list': { as: 'admin', path: '{network}/invitations/list' },
  'an invitation that is over': { as: 'visitor', path: '/invitation?token=x', status: 404 },
  'one member': { as: 'admin', path: '{network}/members/{member}' },
  'the directory of members': { as: 'member', path: '{network}/members' },
  'own networks': { as: 'member', path: '/account/networks' },
  'the profile of a network': { as: 'admin', path: '{network}/edit' },
  'the members, for an admin': { as: 'admin', path: '{network}/members' },
  'what waits for an admin': { as: 'admin', path: '{network}/desk' },
  'what waits for a moderator': { as: 'moderator', path: '{network}/desk' },
  'the log of a network': { as: 'admin', path: '{network}/log' },
  'the log, narrowed to nothing': { as: 'moderator', path: '{network}/log?person=nobody-of-that-name' },
  'a view as somebody else': { as: 'admin', path: '{network}/view-as', and: lookAsMember },
  'a view as somebody else, with errors': { as: 'admin', path: '{network}/view-as', and: lookAsNobody },
  'the moderation log': { as: 'moderator', path: '{network}/moderation-log' },
  'the moderation log, empty': { as: 'admin', path: '{bare}/moderation-log' },
  'a new forum': { as: 'admin', path: '{network}/forums/new' },
  'a forum': { as: 'visitor', path: '{forum}', and: live },
  'a forum, empty': { as: 'member', path: '{bare}/f/empty', and: live },
  'a forum to change': { as: 'admin', path: '{forum}/edit' },
  'a forum, who could read it': { as: 'admin', path: '{forum}/edit', and: askAccess },
  'a room': { as: 'admin', path: '{room}', and: live },
  'the people of a room': { as: 'admin', path: '{room}/people' },
  'the people of a room, with errors': { as: 'admin', path: '{room}/people', and: nobodyOfThatName },
  'a new thread': { as: 'member', path: '{forum}/new' },
  'a new thread, with errors': { as: 'member', path: '{forum}/new', and: sendEmpty },
  'a new thread, held back by the server': { as: 'member', path: '{forum}/new', and: sendHeldBack },
  'a reply, held back in the box': { as: 'member', path: '{thread}', and: askAboutReply },
  'a search that could show a patient': { as: 'member', path: '/search?q=401+023+2137' },
  'a new thread, for a visitor': { as: 'visitor', path: '{forum}/new' },
  'a thread': { as: 'visitor', path: '{thread}', and: live },
  'a thread, for its author': { as: 'member', path: '{thread}', and: live },
  'a thread, its box and its file open': { as: 'member', path: '{thread}', and: openBox },
  'a thread, the list of keys open': { as: 'member', path: '{thread}', and: openKeys },
  'a thread, for a moderator': { as: 'moderator', path: '{thread}', and: openRemoval },
  'a thread, with new replies': { as: 'member', path: '{long}?page=2', and: replyArrives },
  'a thread, offline with a reply waiting': { as: 'newcomer', path: '{thread}', and: waitOffline },
  'a thread, with the bars at its foot': { as: 'member', path: '{thread}?ending', and: showBars },
  'a thread, signed out': { as: 'member', path: '{thread}?over', and: showSignedOut },
  'a thread, with the reply box at the foot of a phone': { as: 'member', path: '{thread}', and: dock },
  'a thread, with a text that was copied at a lock': { as: 'member', path: '{locks}', and: lockWhileWriting },
  'a thread, locked': { as: 'member', path: '{locked}', and: live },
  'the second page of a thread': { as: 'visitor', path: '{long}?page=2', and: live },
  'a long thread, posts that did not come': { as: 'visitor', path: '{long}?page=2', and: failUp },
  'a new title': { as: 'moderator', path: '{id}/rename' },
  'a thread to move': { as: 'moderator', path: '{id}/move' },
  'a post to edit': { as: 'member', path: '{own}/edit' },
  'a post to delete': { as: 'member', path: '{own}/delete' },
  'a post to remove': { as: 'moderator', path: '{bens}/remove' },
  'a post to put back': { as: 'moderator', path: '{removed}/restore' },
  'the versions of a post': { as: 'visitor', path: '{others}/history?from=1' },
  decisions: { as: 'member', path: '/notifications?show=decision' },
  'decisions, none': { as: 'newcomer', path: '/notifications?show=decision' },
  notifications: { as: 'member', path: '/notifications', and: openWhy },
  'what you follow': { as: 'member', path: '/following' },
  'what you follow, nothing': { as: 'newcomer', path: '/following' },
  'what you are told': { as: 'member', path: '/account/notifications' },
  'mails that have ended': { as: 'visitor', path: '/mails/stop?key=none' },
  'your profile': { as: 'member', path: '/account/profile' },
  'your display': { as: 'member', path: '/account/display' },
  'the display, for a visitor': { as: 'visitor', path: '/account/display' },
  'your sessions': { as: 'member', path: '/account/sessions' },
  'your password': { as: 'member', path: '/account/password', and: sendEmpty },
  'your tokens': { as: 'member', path: '/account/tokens' },
  'your data': { as: 'member', path: '/account/data' },
  'your leaving': { as: 'member', path: '/account/close' },
  'your leaving, not yet': { as: 'admin', path: '/account/close' },
  'your leaving, the second step': { as: 'member', path: '/account/close/confirm', and: sendEmpty },
  'a person': { as: 'visitor', path: '{person}' },
  'the accessibility statement': { as: 'visitor', path: '/accessibility' },
  cookies: { as: 'visitor', path: '/cookies' },
  'the openness of the site': { as: 'visitor', path: '/openness' },
  'the openness of a network': { as: 'visitor', path: '/n/{slug}/openness' },
  feedback: { as: 'visitor', path: '/feedback?page=/networks' },
  'feedback, with errors': { as: 'member', path: '/feedback', and: sendEmpty },
  'feedback, sent': { as: 'visitor', path: '/feedback/sent' },
  'the cases of a network': { as: 'moderator', path: '{network}/cases' },
  'the cases of a network, none': { as: 'moderator', path: '{network}/cases?show=mine' },
  'the cases of a forum': { as: 'moderator', path: '{forum}/cases' },
  'a thread with an anonymous post': { as: 'member', path: '{unnamedThread}' },
  'asking who wrote a post': { as: 'siteAdmin', path: '{unnamed}/reveal' },
  'asking who wrote a post, sent empty': { as: 'siteAdmin', path: '{unnamed}/reveal', and: sendEmpty },
  'asking who wrote a text that waits': { as: 'siteAdmin', path: '/held/{held}/reveal' },
  'who wrote anonymous posts': { as: 'siteAdmin', path: '/reveals' },
  'a question who wrote a post': { as: 'siteAdmin', path: '{reveal}' },
  'the cases of the site': { as: 'siteAdmin', path: '/cases' },
  'a decision': { as: 'member', path: '{decision}' },
  'a decision, with errors': { as: 'member', path: '{decision}', and: sendEmpty },
  'a decision that was appealed': { as: 'member', path: '{appealed}' },
  appeals: { as: 'admin', path: '/appeals' },
  'appeals, none': { as: 'newcomer', path: '/appeals' },
  'an appeal': { as: 'admin', path: '{appeal}' },
  'an appeal, with errors': { as: 'admin', path: '{appeal}', and: sendEmpty },
  'what can be undone': { as: 'moderator', path: '/undo' },
  'waiting texts of your own': { as: 'member', path: '/held' },
  'a waiting text to change': { as: 'member', path: '/held/{held}' },
  'waiting texts of a network': { as: 'moderator', path: '{network}/held' },
  'waiting texts of a network, refused': { as: 'moderator', path: '{network}/held?show=refused' },
  'waiting texts of a forum': { as: 'moderator', path: '{forum}/held' },
  'waiting texts of the site': { as: 'siteAdmin', path: '/held/site' },
  'which texts of a network wait': { as: 'admin', path: '{network}/writing' },
  'which texts of a forum wait': { as: 'admin', path: '{forum}/writing' },
  'a case': { as: 'moderator', path: '{case}' },
  'a case, with errors': { as: 'moderator', path: '{case}', and: decideNothing },
  'the splitting of a thread': { as: 'moderator', path: '/t/{threadId}/split' },
  'the sanctions of a network': { as: 'moderator', path: '{network}/sanctions' },
  'the sanctions of the site': { as: 'siteAdmin', path: '/sanctions' },
  'a record in a network': { as: 'moderator', path: '{network}/sanctions/of/{ben}', and: sendEmpty },
  'a record by a post': { as: 'moderator', path: '{network}/sanctions/author/{sixth}' },
  'a record on the site': { as: 'siteAdmin', path: '/sanctions/of/{member}' },
  'a sanction': { as: 'moderator', path: '{sanction}' },
  'your standing': { as: 'member', path: '/account/standing' },
  'a report of a post': { as: 'visitor', path: '/report?post={sixth}' },
  'a report, with errors': { as: 'member', path: '/report?thread={threadId}', and: sendEmpty },
  'a report of a person': { as: 'newcomer', path: '/report?person={member}' },
  'a report of a network': { as: 'visitor', path: '/report?network={slug}' },
  'how a report stands': { as: 'visitor', path: '/reports/{receipt}' },
  'your reports': { as: 'member', path: '/reports' },
  'a report that is not there': { as: 'visitor', path: '/reports?number=nothing', status: 404 },
  ...accountVisits,
  ...publicVisits,
  ...disclosureVisits,
  'not found': { as: 'visitor', path: '/n/nowhere', status: 404 },
  'not found, for members only': { as: 'newcomer', path: '{secret}', status: 404 },
  forbidden: { as: 'member', path: '{network}/edit', status: 403 },
  'sign in first': { as: 'visitor', path: '/networks/new', status: 401 },
};

/** Decides without saying what. */
async function decideNothing(page: Page) {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('form:has(input[value=decide]) button[type=submit]:not([name]):not([hidden])').click(),
  ]);
}

/** Before a change of who can read a forum it is said who loses it. */
async function askAccess(page: Page) {
  await page.check('input[name=access][value=members]');
  await page.locator('main form[action$="/edit"] button[type=submit]').click();
  await page.locator('#loses').waitFor();
}

async function lookAsMember(page: Page, { at }: Stage) {
  await page.check('input[name=as][value=person]');
  await page.fill('input[name=username]', at.member!);
  await page.getByRole('button', { name: 'Show this view' }).click();
  await page.locator('#view-title').waitFor();
}

async function lookAsNobody(page: Page) {
  await page.check('input[name=as][value=person]');
  await page.fill('input[name=username]', 'nobody-of-that-name');
  await page.getByRole('button', { name: 'Show this view' }).click();
  await page.locator('.field-error, [class*=problem]').first().waitFor();
}

async function nobodyOfThatName(page: Page) {
  await page.fill('input[name=username]', 'nobody-of-that-name');
  await page.locator('main form:has(input[name=username]) button[type=submit]').click();
  await page.locator('.field-error, [class*=problem]').first().waitFor();
}

async function openWhy(page: Page) {
  await page.locator('#notifications summary').first().click();
}

/** The box with its tools, and the fields of a file below it. */
async function openBox(page: Page) {
  await live(page);
  await page.locator('#composer-body').focus();
  await page.locator('.toolbar button').first().waitFor();
  await page.locator('#add-file summary').click();
  await page.locator('.add-file-panel input[type=file]').waitFor();
}

async function openKeys(page: Page) {
  await live(page);
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
}

async function openRemoval(page: Page) {
  await live(page);
  await page.click('#post-2 [data-action=remove]');
  await page.locator('.inline-removal textarea').waitFor();
}

async function replyArrives(page: Page, { site, scene, at }: Stage) {
  await live(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  const threadId = at.long!.split('/')[2]!;
  for (let n = 0; n < 3; n++) await buildReply(site.services, threadId, scene.ben, rich);
  await page.locator('#new-replies button').waitFor();
}

async function failUp(page: Page, { at }: Stage) {
  await live(page);
  await page.mouse.move(5, 5);
  await page.locator('#here a').waitFor();
  await page.route(new RegExp(`${at.long!.split('/').at(-1)}$`), (route) =>
    route.fulfill({ body: 'Not a page' }),
  );
  await page.locator('#earlier a').click();
  await page.locator('#announcements:not(:empty)').waitFor({ state: 'attached' });
}

/** As the page of somebody whose session ends in five minutes, and from files of long ago. */
async function showBars(page: Page) {
  const endsAt = new Date(Date.now() + 290_000).toISOString();
  await page.route(/\/api\/v1\/me\/session$/, (route) =>
    page.url().endsWith('?ending') ? route.fulfill({ json: { endsAt, canExtend: true } }) : route.fallback(),
  );
  await asOf(page, 300);
  await page.locator('#notice-session button').waitFor();
  await page.locator('#notice-version button').waitFor();
}

async function showSignedOut(page: Page) {
  // Only for this page: the tab goes on to others.
  await page.route(/\/api\/v1\/me(\/session)?$/, (route) =>
    page.url().endsWith('?over') ? route.fulfill({ status: 401, json: {} }) : route.fallback(),
  );
  await asOf(page, 300);
  await page.locator('#notice-session a').waitFor();
}

async function asOf(page: Page, seconds: number) {
  const { href } = new URL(page.url());
  await page.route(href, async (route) => {
    const answer = await route.fetch();
    const html = (await answer.text())
      .replace(/data-session="\d+"/, `data-session="${seconds}"`)
      .replace(/data-build="[^"]*"/, 'data-build="1.long-ago"');
    await route.fulfill({ response: answer, body: html });
  });
  await page.goto(href);
  await page.unroute(href);
}

async function dock(page: Page) {
  await live(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await page.locator('#reply-now').click();
  await page.locator('#composer.is-docked .toolbar button').first().waitFor();
}

async function lockWhileWriting(page: Page, { site, scene, at }: Stage) {
  const threadId = at.locks!.split('/')[2]!;
  const lock = (isLocked: boolean) =>
    run(site.services, lockThread, scene.moderator, { threadId, isLocked, reason: 'Enough.' });
  await lock(false);
  await page.reload();
  await live(page);
  await page.locator('#composer-body').fill('Half a thought');
  await page.locator('.toolbar button').first().waitFor();
  await lock(true);
  await page.getByRole('button', { name: 'Copy this text' }).waitFor();
}

async function waitOffline(page: Page) {
  await live(page);
  await page.context().setOffline(true);
  await statusIs(page, 'offline');
  await page.fill('#composer-body', 'Written in the tunnel');
  await page.press('#composer-body', 'Control+Enter');
  await page.locator('.post-pending-queued').waitFor();
}
