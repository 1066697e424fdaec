import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules for words: what they flag, hold and refuse, and the log of their changes (N58). */
export class WordRules1795262190000 implements MigrationInterface {
  name = 'WordRules1795262190000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table word_rules (
      id uuid primary key,
      network_id uuid references networks (id),
      kind text not null,
      pattern text not null,
      action text not null,
      reason text not null,
      about text not null,
      is_on boolean not null,
      size integer not null,
      changed_at timestamptz not null,
      changed_by uuid not null references accounts (id),
      removed_at timestamptz,
      constraint word_rules_kind check (kind in ('words', 'expression')),
      constraint word_rules_action check (action in ('flag', 'hold', 'refuse'))
    )`);
    await runner.query('create index word_rules_network on word_rules (network_id) where removed_at is null');
    await runner.query('create index word_rules_changer on word_rules (changed_by)');
    await runner.query(`create table word_rule_sets (
      network_id uuid primary key references networks (id),
      version integer not null
    )`);
    await runner.query(`create table word_rule_events (
      id uuid primary key,
      rule_id uuid not null references word_rules (id),
      network_id uuid references networks (id),
      at timestamptz not null,
      actor_id uuid not null references accounts (id),
      act text not null,
      details jsonb not null,
      constraint word_rule_events_act check (act in ('added', 'changed', 'removed'))
    )`);
    await runner.query('create index word_rule_events_rule on word_rule_events (rule_id, at)');
    await runner.query('create index word_rule_events_network on word_rule_events (network_id, at)');
    await runner.query('create index word_rule_events_actor on word_rule_events (actor_id)');
    await runner.query(`create trigger word_rule_events_append_only before update or delete on word_rule_events
      for each row execute function refuse_chained_change()`);
    await runner.query(`create trigger word_rule_events_no_truncate before truncate on word_rule_events
      for each statement execute function refuse_chained_change()`);
    await runner.query(`select chain_log('word_rule_events')`);
    // What a rule reported: nobody sent it, and once for each case.
    await runner.query('alter table reports add column word_rule_id uuid references word_rules (id)');
    await runner.query(
      'create unique index reports_rule on reports (case_id, word_rule_id) where word_rule_id is not null',
    );
    await runner.query('create index reports_word_rule on reports (word_rule_id)');
    // They follow from here on: what was written before there were rules is not gone through by them.
    await runner.query(`insert into feed_consumers (name, started_at)
      values ('wordRules.posts', now()), ('wordRules.edits', now())`);
    await runner.query(`insert into feed_cursors (consumer, forum_id, era, at)
      select c.name, h.forum_id, (select era::text from feed_era) || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8), h.head
      from feed_consumers c, forum_heads h where c.name in ('wordRules.posts', 'wordRules.edits')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from feed_consumers where name in ('wordRules.posts', 'wordRules.edits')`);
    await runner.query('alter table reports drop column word_rule_id');
    await runner.query(`delete from log_chain where source = 'word_rule_events'`);
    await runner.query('drop table word_rule_events, word_rule_sets, word_rules');
  }
}
