import type { PersonDto } from '../../../contract/people.js';
import {
  networkRecordDto,
  networkRecordInput,
  networkSteps,
  recordDto,
  type SanctionStep,
  siteRecordInput,
  siteSteps,
} from '../../../contract/sanctions.js';
import { said } from '../../../text/index.js';
import { namesOf } from '../../auth/index.js';
import { query } from '../../database/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { hidden } from '../../lib/decision.js';
import { networkFactsBySlug, personOrNull, presentNetwork } from '../../networks/index.js';
import { type TargetFacts, targetFacts } from '../facts/sanction.facts.js';
import { proposeStep, strikesSince } from '../policies/ladder.js';
import { canImpose, canReach, canSeeSanctions } from '../policies/sanction.policy.js';
import { sanctionsOf } from '../queries/sanctions.js';
import { strikesOf } from '../queries/strikes.js';
import { forDesk } from './list-sanctions.js';

const limit = { points: 300, seconds: 60 };

export const readNetworkRecord = defineUseCase({
  name: 'sanctions.readNetworkRecord',
  summary:
    "What was decided about somebody in a network, by user name or by a post: numbers and sanctions, never where. The ladder's next step, if there is one.",
  input: networkRecordInput,
  output: networkRecordDto,
  limit,
  async facts(ctx, { network: slug, username, postId }) {
    const network = await networkFactsBySlug(ctx, slug);
    if (!network) return null;
    const accountId = postId === undefined ? await accountCalled(ctx, username) : undefined;
    const none = { network, target: null, otherAdmins: 0, onlyAdminOf: [], isSealed: false };
    if (postId === undefined && accountId === undefined) return none;
    return (await targetFacts(ctx, network.id, { accountId, postId })) ?? none;
  },
  policy: (ctx, facts) => canSee(ctx, facts),
  async run(ctx, _input, facts) {
    const { id, slug, name, brand, personalData, anonymity, path } = presentNetwork(facts.network!);
    return {
      ...(await recordOf(ctx, facts)),
      network: { id, slug, name, brand, personalData, anonymity, path },
    };
  },
});

export const readSiteRecord = defineUseCase({
  name: 'sanctions.readSiteRecord',
  summary: 'What was decided about somebody anywhere on the site. For its administrators.',
  input: siteRecordInput,
  output: recordDto,
  limit,
  async facts(ctx, { username }) {
    const accountId = await accountCalled(ctx, username);
    const none = { network: null, target: null, otherAdmins: 0, onlyAdminOf: [], isSealed: false };
    return accountId === undefined ? none : ((await targetFacts(ctx, null, { accountId })) ?? none);
  },
  policy: (ctx, facts) => canSee(ctx, facts),
  run: (ctx, _input, facts) => recordOf(ctx, facts),
});

function canSee(ctx: Ctx, facts: TargetFacts) {
  const see = canSeeSanctions(ctx.actor, facts.network);
  return see.allowed && facts.target === null ? hidden : see;
}

async function accountCalled({ db }: Ctx, username = ''): Promise<string | undefined> {
  const [row] = await query<{ id: string }>(
    db,
    `select id from accounts where username_key = lower($1) and status in ('active', 'suspended')`,
    [username],
  );
  return row?.id;
}

async function recordOf(ctx: Ctx, facts: TargetFacts) {
  const { network, isSealed } = facts;
  const { accountId } = facts.target!;
  const now = ctx.clock.now();
  const reach = canReach(ctx.actor, facts);
  // By a post without a name the site learns how often its author was decided about, under all names; by a name, never what
  // was written without it: the number would say who wrote it.
  const names = isSealed && reach.allowed ? await namesOf(ctx, accountId) : [accountId];
  const [found, rows, people] = await Promise.all([
    strikesOf(ctx.db, names, network?.id ?? null, now),
    sanctionsOf(ctx.db, accountId, network ? network.id : undefined),
    query<{ person: PersonDto | null }>(
      ctx.db,
      `select ${personOrNull('a')} as person from accounts a where a.id = $1`,
      [accountId],
    ),
  ]);
  // Days would tell who it is to whoever looks at another record.
  const strikes = isSealed ? [] : found;
  // By a post whose author nobody may know, the sanctions that name them are not shown either.
  const shown = isSealed ? [] : rows.filter((row) => !row.isSealed);
  const isSite = network === null;
  const steps = [...(isSite ? siteSteps : networkSteps)] as SanctionStep[];
  const counted = reach.allowed ? found : strikes;
  const since = strikesSince(now);
  const past = shown
    .filter(({ at, state }) => at > since && ['given', 'inForce', 'ended', 'lifted'].includes(state))
    .map(({ step, at }) => ({ step, at: at.toISOString() }));
  return {
    person: isSealed ? null : (people[0]?.person ?? null),
    count: counted.length,
    strikes: strikes.map(({ networkId: _, ...strike }) => strike),
    sanctions: await forDesk(ctx, shown, network),
    proposal: reach.allowed ? proposeStep(counted, past, isSite ? 'site' : 'network') : null,
    steps: steps.filter((step) => canImpose(ctx.actor, facts, step).allowed),
    cannot: reach.allowed || reach.hidden ? null : said(reach.message, ctx.language),
  };
}
