import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseDto } from '../../contract/cases.js';
import type { TriedRuleDto, WordRulesDto } from '../../contract/word-rules.js';
import { query } from '../../src/database/index.js';
import { renameThread } from '../../src/forums/index.js';
import { editHold } from '../../src/holds/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import type { AppError } from '../../src/lib/errors.js';
import { announce } from '../../src/networks/index.js';
import { decideCase, readCase } from '../../src/reports/index.js';
import {
  changeWordRule,
  flagEdits,
  flagPosts,
  listSiteWordRules,
  listWordRules,
  refuseByRule,
  removeWordRule,
  tryWordRule,
} from '../../src/word-rules/index.js';
import { buildForum, buildMember, buildThread, run } from '../factories/world.js';
import { type TestDatabase, testDatabase } from '../helpers/database.js';
import {
  buildHoldWorld,
  decide,
  edit,
  gatedServices,
  type HoldWorld,
  heldOf,
  ownOf,
  queueOf,
  reply,
  start,
} from '../holds/world.js';
import { caseOf, reasonOf } from '../reports/world.js';
import { addRule, addToSite, usualRule } from './world.js';

let database: TestDatabase;
let services: Services;
beforeAll(async () => {
  database = await testDatabase(4);
  services = gatedServices(database.db, { refuseWords: refuseByRule });
});
afterAll(() => database.close());

async function flag(): Promise<void> {
  for (const job of [flagPosts, flagEdits]) while (await job.run(services));
}

const plain = () => buildHoldWorld(services, { linkLimit: 0 });
const errorOf = async (promise: Promise<unknown>): Promise<AppError> =>
  promise.then(
    () => {
      throw new Error('it was written');
    },
    (error: AppError) => error,
  );

describe('a rule that refuses', () => {
  it('tells its reason and nothing else, in every text, whoever writes it, and nothing is written', async () => {
    const world = await plain();
    const { member, moderator, started, network, admin } = world;
    await addRule(services, world, { action: 'refuse' });
    const error = await errorOf(reply(services, world, member, 'The best Casíno.'));
    expect(error.code).toBe('invalid_input');
    expect(error.toBody('en')).toMatchObject({
      reason: 'word_rule',
      message: 'This can’t be posted here: Gambling is no subject here',
      fields: [{ field: 'body' }],
    });
    expect(JSON.stringify(error.toBody('en')).toLowerCase()).not.toContain('casino');
    for (const refused of [
      reply(services, world, moderator, 'The casino.'),
      start(services, world, member, 'Casino nights', 'Come.'),
      edit(services, member, started.post.id, 'A casino.'),
      run(services, renameThread, member, { threadId: started.thread.id, title: 'A casino' }),
      run(services, announce, admin, {
        networkId: network.id,
        title: 'News',
        body: 'A casino.',
        clientKey: randomUUID(),
      }),
    ])
      expect(await reasonOf(refused)).toBe('word_rule');
    const rows = await query(services.db, `select 1 from holds where author_id = $1`, [member.accountId]);
    expect(rows).toEqual([]);
    await reply(services, world, member, 'A casinò-free text is one.'.replace('casinò-free', 'free'));
  });

  it('holds for a waiting text that its author changes', async () => {
    const world = await buildHoldWorld(services);
    const held = await heldOf(reply(services, world, world.member, 'Nothing.'));
    await addRule(services, world, { action: 'refuse' });
    const changed = run(services, editHold, world.member, { holdId: held.id, body: 'A casino.' });
    expect(await reasonOf(changed)).toBe('word_rule');
  });
});

describe('a rule that holds', () => {
  it('lets the text wait; moderators see what it found, its author the reason only', async () => {
    const world = await plain();
    const { member, moderator } = world;
    await addRule(services, world);
    const held = await heldOf(reply(services, world, member, 'A **casino** opens.'));
    expect(held.why).toBe('rule');
    const [line] = (await queueOf(services, world, moderator)).holds;
    expect(line!.found).toEqual({ rule: usualRule.reason, matched: 'casino' });
    const [own] = (await ownOf(services, member)).waiting;
    expect(own!.ruleSays).toBe(usualRule.reason);
    expect(JSON.stringify({ ...own, source: '', html: '' })).not.toContain('casino');
    expect(await decide(services, moderator, held.id)).toMatchObject({ state: 'approved' });
    // What moderators write is theirs to answer for.
    await reply(services, world, moderator, 'About that casino.');
  });

  it('is asked from the moment on at which it is saved, changed and taken away', async () => {
    const world = await plain();
    const { member, admin } = world;
    await reply(services, world, member, 'A casino opens.');
    const { id: ruleId } = await addRule(services, world);
    await heldOf(reply(services, world, member, 'A casino opens again.'));
    await run(services, changeWordRule, admin, { ruleId, ...usualRule, pattern: 'lottery' });
    await reply(services, world, member, 'A casino opens once more.');
    await heldOf(reply(services, world, member, 'A lottery.'));
    await run(services, changeWordRule, admin, { ruleId, ...usualRule, pattern: 'lottery', isOn: false });
    await reply(services, world, member, 'A lottery, off.');
    await run(services, changeWordRule, admin, { ruleId, ...usualRule, pattern: 'lottery' });
    await run(services, removeWordRule, admin, { ruleId });
    await reply(services, world, member, 'A lottery, gone.');
    expect(await reasonOf(run(services, removeWordRule, admin, { ruleId }))).toBe('not_found');
  });
});

describe('a rule that flags', () => {
  it('opens a case by nobody, once, that names its reason', async () => {
    const world = await plain();
    const { member, moderator } = world;
    await addRule(services, world, { action: 'flag' });
    const written = (await reply(services, world, member, 'A casino.')) as { post: { id: string } };
    const thread = (await start(services, world, member, 'A casino', 'Come.')) as { post: { id: string } };
    await flag();
    await flag();
    const caseId = await caseOf(services, written.post.id);
    const read = (await run(services, readCase, moderator, { caseId })) as CaseDto;
    expect(read.all).toMatchObject([
      { isAutomatic: true, reporter: null, reason: 'commercial', details: usualRule.reason },
    ]);
    expect(read.reports).toBe(1);
    expect(await caseOf(services, thread.post.id)).toBeTruthy();
    // An edit that leaves it in says nothing new; one that brings it in does.
    await edit(services, member, written.post.id, 'A casino still.');
    await edit(services, member, world.started.post.id, 'A casino now.');
    await flag();
    const again = (await run(services, readCase, moderator, { caseId })) as CaseDto;
    expect(again.reports).toBe(1);
    expect(await caseOf(services, world.started.post.id)).toBeTruthy();
    await run(services, decideCase, moderator, {
      caseId,
      outcome: 'removed',
      rule: 'commercial',
      words: 'It advertises.',
    });
  });
});

describe('the rules of a place', () => {
  it('are for its admins, and no one else learns that they are there', async () => {
    const world = await plain();
    const { id: ruleId } = await addRule(services, world);
    const { member, moderator, siteAdmin, network, admin } = world;
    const rule = { ruleId, ...usualRule };
    for (const someone of [member, moderator]) {
      const input = { network: network.slug };
      expect(await reasonOf(run(services, listWordRules, someone, input))).toBe('not_admin');
      expect(await reasonOf(run(services, changeWordRule, someone, rule))).toBe('not_found');
      expect(await reasonOf(run(services, removeWordRule, someone, { ruleId }))).toBe('not_found');
      expect(
        await reasonOf(
          run(services, tryWordRule, someone, { networkId: network.id, kind: 'words', pattern: 'a' }),
        ),
      ).toBe('not_admin');
    }
    expect(await reasonOf(run(services, listSiteWordRules, admin, {}))).toBe('not_site_admin');
    const { rules } = (await run(services, listWordRules, siteAdmin, {
      network: network.slug,
    })) as WordRulesDto;
    expect(rules).toMatchObject([{ id: ruleId, pattern: 'casino', changedBy: { id: admin.accountId } }]);
  });

  it('of the whole site bind every network', async () => {
    const world = await plain();
    const pattern = `word${randomUUID().slice(0, 8)}`;
    const { id: ruleId } = await addToSite(services, world.siteAdmin, { pattern, action: 'refuse' });
    expect(await reasonOf(reply(services, world, world.member, `A ${pattern}.`))).toBe('word_rule');
    const rule = { ruleId, ...usualRule, pattern };
    expect(await reasonOf(run(services, changeWordRule, world.admin, rule))).toBe('not_found');
    await run(services, removeWordRule, world.siteAdmin, { ruleId });
    await reply(services, world, world.member, `A ${pattern}.`);
  });

  it('have a log that nobody changes, with what they said; the network’s log says only what they do', async () => {
    const world = await plain();
    const { admin, network } = world;
    const { id: ruleId } = await addRule(services, world);
    await run(services, changeWordRule, admin, { ruleId, ...usualRule, action: 'flag' });
    await run(services, removeWordRule, admin, { ruleId });
    const lines = await query<{ act: string; details: object }>(
      services.db,
      'select act, details from word_rule_events where rule_id = $1 order by id',
      [ruleId],
    );
    expect(lines.map(({ act }) => act)).toEqual(['added', 'changed', 'removed']);
    expect(lines[0]!.details).toMatchObject({ pattern: 'casino', action: 'hold' });
    const log = await query<{ act: string; details: object }>(
      services.db,
      `select act, details from network_events where network_id = $1 and act like 'wordRule.%' order by id`,
      [network.id],
    );
    expect(log).toEqual([
      { act: 'wordRule.added', details: { action: 'hold', kind: 'words' } },
      { act: 'wordRule.changed', details: { action: 'flag', kind: 'words' } },
      { act: 'wordRule.removed', details: { action: 'flag', kind: 'words' } },
    ]);
    await expect(query(services.db, 'delete from word_rule_events', [])).rejects.toThrow(/append-only/);
  });

  it('are limited in number and in what they cost', async () => {
    const world = await plain();
    const cost = { kind: 'expression', pattern: 'a{190}' };
    for (let n = 0; n < 5; n++) await addRule(services, world, cost);
    expect(await reasonOf(addRule(services, world, cost))).toBe('word_rules');
    await addRule(services, world, { ...cost, isOn: false });
    for (let n = 0; n < 44; n++) await addRule(services, world);
    expect(await reasonOf(addRule(services, world))).toBe('word_rules');
  });
});

describe('trying a rule', () => {
  const attempt = (by: SignedIn, { network }: HoldWorld, pattern: string) =>
    run(services, tryWordRule, by, {
      networkId: network.id,
      kind: 'words',
      pattern,
    }) as Promise<TriedRuleDto>;

  it('counts and shows what it would have found where its writer moderates, and saves nothing', async () => {
    const world = await plain();
    const { admin, member } = world;
    for (let n = 0; n < 7; n++)
      await reply(services, world, member, `Number ${n} of the **casino** in town.`);
    const room = await buildForum(services, { within: world, access: 'invited', name: 'Room' });
    const outside = await buildMember(services, world, 'admin', 'Out Side');
    await buildThread(services, room, { author: admin });
    const tried = await attempt(admin, world, 'casino');
    expect(tried).toMatchObject({ matched: 7 });
    expect(tried.newest).toHaveLength(5);
    expect(tried.newest[0]).toMatchObject({
      before: 'Number 6 of the ',
      found: 'casino',
      after: ' in town.',
    });
    const inside = (await attempt(admin, world, 'nothing-of-this')).looked;
    // A room that the asker can't read is not gone through.
    expect((await attempt(outside, world, 'nothing-of-this')).looked).toBe(inside - 1);
    expect(
      await query(services.db, 'select 1 from word_rules where network_id = $1', [world.network.id]),
    ).toEqual([]);
  });
});
