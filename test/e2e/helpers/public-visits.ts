import type { Page } from 'playwright-core';
import { query } from '../../../src/database/index.js';
import { visitor } from '../../../src/kernel/index.js';
import { nameGuardian, sendLetter } from '../../../src/letters/index.js';
import { askToQuote } from '../../../src/quoting/index.js';
import { addSiteWordRule, addWordRule } from '../../../src/word-rules/index.js';
import { buildPerson, run } from '../../factories/world.js';
import type { Scene, Site } from './site.js';
import type { Visit } from './visits.js';

/**
 * Letters to the site, a guardian, a question whether a post may be quoted, and rules for words.
 * @param postId a post of Ben's
 * @returns addresses by name
 */
export async function setPublicStage(
  { services }: Site,
  scene: Scene,
  postId: string,
): Promise<Record<string, string>> {
  const chief = await buildPerson(services, { name: 'Ira Chief', isSiteAdmin: true });
  const sent = (await run(services, sendLetter, visitor, {
    kind: 'complaint',
    words: 'Nobody answered my letter of last month.',
    name: 'Vera Visitor',
    email: 'vera@example.org',
  })) as { path: string };
  const [letter] = await query<{ id: string }>(services.db, 'select id from letters');
  await run(services, nameGuardian, chief, { username: scene.ben.username });
  const rule = {
    kind: 'words',
    action: 'hold',
    reason: 'Gambling is no subject here',
    about: 'commercial',
    isOn: true,
  };
  const ofNetwork = (await run(services, addWordRule, scene.admin, {
    networkId: scene.network.id,
    ...rule,
    pattern: 'casino',
  })) as { id: string };
  const ofSite = (await run(services, addSiteWordRule, chief, { ...rule, pattern: 'lottery' })) as {
    id: string;
  };
  const asked = (await run(services, askToQuote, scene.ada, {
    postId,
    where: 'The journal of ward managers',
    words: 'The second sentence, with your name.',
  })) as { id: string };
  // The set-up link works as long as the site has no administrator.
  await query(services.db, 'update accounts set is_site_admin = false where id = $1', [chief.accountId]);
  return {
    receivedLetter: `/letters/received/${letter!.id}`,
    letterStatus: sent.path,
    wordRule: ofNetwork.id,
    siteWordRule: `/word-rules/${ofSite.id}`,
    quoteRequest: `/quotes/${asked.id}`,
  };
}

const sendEmpty = (page: Page) =>
  Promise.all([
    page.waitForEvent('load'),
    page.locator('main form button[type=submit]:not([name])').last().click(),
  ]);

export const publicVisits: Record<string, Visit> = {
  'asking to quote a post': { as: 'member', path: '{others}/ask-to-quote' },
  'asking to quote a post, with errors': { as: 'member', path: '{others}/ask-to-quote', and: sendEmpty },
  'questions of quoting': { as: 'member', path: '/quotes' },
  'questions of quoting, none': { as: 'newcomer', path: '/quotes' },
  'a question of quoting': { as: 'member', path: '{quoteRequest}' },
  'ways to write to the site': { as: 'visitor', path: '/letters' },
  'a notice of illegal content': { as: 'visitor', path: '/letters/new/illegal', and: sendEmpty },
  'a copyright claim': { as: 'visitor', path: '/letters/new/copyright' },
  'a complaint': { as: 'visitor', path: '/letters/new/complaint', and: sendEmpty },
  'a concern for guardians': { as: 'member', path: '/letters/new/concern' },
  'how a letter stands': { as: 'visitor', path: '{letterStatus}' },
  'letters that were received': { as: 'siteAdmin', path: '/letters/received' },
  'a letter that was received': { as: 'siteAdmin', path: '{receivedLetter}' },
  guardians: { as: 'siteAdmin', path: '/guardians' },
  'the rules of the site': { as: 'visitor', path: '/rules' },
  'new rules of the site': { as: 'siteAdmin', path: '/rules/new' },
  'the rules of a network': { as: 'visitor', path: '{network}/rules' },
  'new rules of a network': { as: 'admin', path: '{network}/rules/new', and: sendEmpty },
  'rules for words': { as: 'admin', path: '{network}/word-rules' },
  'a rule for words': { as: 'admin', path: '{network}/word-rules/{wordRule}' },
  'rules for words of the site': { as: 'siteAdmin', path: '/word-rules' },
  'a rule for words of the site': { as: 'siteAdmin', path: '{siteWordRule}' },
  'rewording a post': { as: 'moderator', path: '{sixthPost}/reword' },
  'purging the versions of a post': { as: 'moderator', path: '{sixthPost}/purge' },
  'purging the versions of a post, with errors': {
    as: 'moderator',
    path: '{sixthPost}/purge',
    and: sendEmpty,
  },
  'rewording a post, with errors': { as: 'moderator', path: '{sixthPost}/reword', and: sendEmpty },
};
