import { WORD_RULE_LIMITS, type WordRuleInput, type wordRuleActs } from '../../../contract/word-rules.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import { changeWriting } from '../../forums/index.js';
import { accountIdOf, type Ctx } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import type { NetworkFacts } from '../../networks/index.js';
import { forgetSiteRules } from './rule-sets.js';

type Act = (typeof wordRuleActs)[number];

interface Change {
  act: Act;
  ruleId: string;
  /** What the rule says now; null: it is taken away. */
  rule: (WordRuleInput & { size: number }) | null;
}

/**
 * Writes one change of a rule, with its line in the log of rules and, of a network's, in the network's log, which says what
 * became of which kind of rule and nothing of what it looks for. Every text on its way there is judged anew.
 * @param network null: the whole site's @throws AppError too_many, FactsChanged
 */
export async function writeRule(ctx: Ctx, network: NetworkFacts | null, change: Change): Promise<void> {
  if (network === null) {
    await transaction(ctx.db, async (write) => {
      const right = 'select id from accounts where id = $1 and is_site_admin and status = $2 for share';
      const [admin] = await write(right, [accountIdOf(ctx.actor), 'active']);
      if (!admin) throw new FactsChanged();
      await writeIn(ctx, write, null, change);
    });
    forgetSiteRules(ctx.db);
    return;
  }
  await changeWriting(ctx, network.id, network, null, async (write) => {
    await write(
      `insert into word_rule_sets as s (network_id, version) values ($1, 1)
       on conflict (network_id) do update set version = s.version + 1`,
      [network.id],
    );
    const { action, kind } = await writeIn(ctx, write, network.id, change);
    return {
      networkId: network.id,
      actorId: accountIdOf(ctx.actor),
      act: `wordRule.${change.act}`,
      subject: { thingId: change.ruleId },
      details: { action, kind },
      at: ctx.clock.now(),
    };
  });
}

async function writeIn(
  { ids, clock, actor }: Ctx,
  write: TransactionQuery,
  networkId: string | null,
  { act, ruleId, rule }: Change,
): Promise<Pick<WordRuleInput, 'action' | 'kind'>> {
  const me = accountIdOf(actor);
  const now = clock.now();
  if (rule) {
    await expectRoom(write, networkId, ruleId, rule);
    const { kind, pattern, action, reason, about, isOn, size } = rule;
    const written = await write(
      `insert into word_rules as r (id, network_id, kind, pattern, action, reason, about, is_on, size, changed_at, changed_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do update set kind = excluded.kind,
         pattern = excluded.pattern, action = excluded.action, reason = excluded.reason, about = excluded.about,
         is_on = excluded.is_on, size = excluded.size, changed_at = excluded.changed_at, changed_by = excluded.changed_by
         where r.removed_at is null returning id`,
      [ruleId, networkId, kind, pattern, action, reason, about, isOn, size, now, me],
    );
    if (written.length === 0) throw new FactsChanged();
  } else {
    const removed = await write(
      `update word_rules set removed_at = $2, changed_at = $2, changed_by = $3, is_on = false
       where id = $1 and removed_at is null returning id`,
      [ruleId, now, me],
    );
    if (removed.length === 0) throw new FactsChanged();
  }
  const [kept] = await write<Pick<WordRuleInput, 'action' | 'kind'>>(
    `with said as (select * from word_rules where id = $2), logged as (
       insert into word_rule_events (id, rule_id, network_id, at, actor_id, act, details)
       select $1, id, network_id, $3::timestamptz, $4, $5, jsonb_build_object('kind', kind, 'pattern', pattern,
         'action', action, 'reason', reason, 'about', about, 'isOn', is_on) from said)
     select action, kind from said`,
    [ids.next(), ruleId, now, me, act],
  );
  return kept!;
}

async function expectRoom(
  write: TransactionQuery,
  networkId: string | null,
  ruleId: string,
  { size, isOn }: { size: number; isOn: boolean },
): Promise<void> {
  const { rules, sizes } = WORD_RULE_LIMITS;
  const [there] = await write<{ count: number; sizes: number }>(
    `select count(*)::int as count, coalesce(sum(size) filter (where is_on), 0)::int as sizes from word_rules
     where network_id is not distinct from $1::uuid and removed_at is null and id <> $2`,
    [networkId, ruleId],
  );
  if (there!.count >= rules)
    throw new AppError('too_many', (words) => words.wordRules.tooMany(rules), { reason: 'word_rules' });
  if (isOn && there!.sizes + size > sizes)
    throw new AppError('too_many', (words) => words.wordRules.tooMuch, { reason: 'word_rules' });
}
