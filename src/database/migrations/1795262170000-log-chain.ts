import type { MigrationInterface, QueryRunner } from 'typeorm';

// What a row says, the same in every session: keys in one order, times in UTC, nothing of empty columns, so that a column
// that a log gets later changes no row that is there already.
const text = `create function log_row_text(body jsonb, left_out text[]) returns text language sql immutable as $$
  select coalesce(jsonb_object_agg(key, value), '{}')::text from jsonb_each(body)
  where value <> 'null'::jsonb and key <> all(left_out) $$`;

// The chain that a row belongs to: its network's, or the site's.
const scope = `create function log_scope(body jsonb, key text, parent text) returns uuid language plpgsql stable as $$
  declare found_scope uuid;
  begin
    if parent = '' then found_scope := (body ->> key)::uuid;
    else execute format('select network_id from %I where id = $1', parent) into found_scope using (body ->> key)::uuid;
    end if;
    return coalesce(found_scope, '00000000-0000-0000-0000-000000000000');
  end $$`;

const append = `create function append_to_chain(chain uuid, log text, entry uuid, body text) returns void language plpgsql as $$
  declare
    was log_heads;
    row_hash_now bytea := sha256(convert_to(body, 'UTF8'));
    hash_now bytea;
  begin
    insert into log_heads values (chain, 0, '') on conflict do nothing;
    select * into was from log_heads where scope = chain for no key update;
    hash_now := sha256(was.hash || row_hash_now
      || convert_to(format('%s %s %s %s', chain, was.number + 1, log, entry), 'UTF8'));
    insert into log_chain (scope, number, source, row_id, row_hash, previous, hash)
    values (chain, was.number + 1, log, entry, row_hash_now, was.hash, hash_now);
    update log_heads set number = was.number + 1, hash = hash_now where scope = chain;
  end $$`;

// Says early which chains the transaction will write, so that it can lock them in one order when it commits.
const note = `create function note_log_row() returns trigger language plpgsql as $$
  declare
    chain text := log_scope(to_jsonb(new), tg_argv[0], tg_argv[1])::text;
    known text := coalesce(current_setting('convene.chains', true), '');
  begin
    if position(chain in known) = 0 then perform set_config('convene.chains', known || chain || ' ', true); end if;
    return null;
  end $$`;

// Runs as the transaction commits: after every lock that its statements took, and chain by chain in one order. So
// whoever waits for a chain holds nothing that the one before needs.
const link = `create function chain_log_row() returns trigger language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
  declare
    body jsonb := to_jsonb(new);
    chains text := current_setting('convene.chains', true);
  begin
    if current_setting('convene.locked_chains', true) is distinct from chains then
      insert into log_heads select c::uuid, 0, '' from unnest(string_to_array(rtrim(chains), ' ')) c order by c::uuid
      on conflict do nothing;
      perform from log_heads where scope = any(string_to_array(rtrim(chains), ' ')::uuid[]) order by scope for no key update;
      perform set_config('convene.locked_chains', chains, true);
    end if;
    perform append_to_chain(log_scope(body, tg_argv[0], tg_argv[1]), tg_argv[2], new.id,
      log_row_text(body, string_to_array(tg_argv[3], ' ')));
    return null;
  end $$`;

const refuse = `create function refuse_chained_change() returns trigger language plpgsql as $$
  begin
    raise exception 'This log is append-only.' using errcode = 'integrity_constraint_violation';
  end $$`;

// Attaches a log and chains what it has already. Given are its table, the column that names the network or, with a parent
// table, the row there that has the network_id. A log that is not a network's has neither: its chain is the site's.
const attach = `create function chain_log(log text, key text default 'network_id', parent text default '')
  returns void language plpgsql set timezone = 'UTC' set bytea_output = 'hex' as $$
  declare
    entry record;
  begin
    execute format('create trigger %I after insert on %I for each row execute function note_log_row(%L, %L)',
      log || '_noted', log, key, parent);
    execute format('create constraint trigger %I after insert on %I deferrable initially deferred for each row
      execute function chain_log_row(%L, %L, %L, %L)', log || '_chained', log, key, parent, log, '');
    for entry in execute format('select id, to_jsonb(l) as body from %I l order by id', log) loop
      perform append_to_chain(log_scope(entry.body, key, parent), log, entry.id, log_row_text(entry.body, '{}'));
    end loop;
  end $$`;

// The forum people's log is two facts in one row, of which the second comes later: each is a line of the chain.
const added = 'ended_by ended_at';
const ended = 'forum_id account_id role member_since added_by added_at inside_since';
const forumPeople = [
  `create trigger forum_people_noted after insert or update of ended_at on forum_people for each row
    execute function note_log_row('forum_id', 'forums')`,
  `create constraint trigger forum_people_chained after insert on forum_people deferrable initially deferred for each row
    execute function chain_log_row('forum_id', 'forums', 'forum_people', '${added}')`,
  `create constraint trigger forum_people_ended_chained after insert or update of ended_at on forum_people
    deferrable initially deferred for each row when (new.ended_at is not null)
    execute function chain_log_row('forum_id', 'forums', 'forum_people.ended', '${ended}')`,
  `do $$ declare entry record; begin
    set local timezone = 'UTC';
    for entry in select id, ended_at, to_jsonb(l) as body from forum_people l order by id loop
      perform append_to_chain(log_scope(entry.body, 'forum_id', 'forums'), 'forum_people', entry.id,
        log_row_text(entry.body, string_to_array('${added}', ' ')));
      if entry.ended_at is not null then
        perform append_to_chain(log_scope(entry.body, 'forum_id', 'forums'), 'forum_people.ended', entry.id,
          log_row_text(entry.body, string_to_array('${ended}', ' ')));
      end if;
    end loop;
  end $$`,
  // An end is written once; nothing else of it changes.
  `create function refuse_people_change() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.ended_at is null and new.ended_at is not null
        and to_jsonb(old) - array['ended_at', 'ended_by'] = to_jsonb(new) - array['ended_at', 'ended_by'] then return new;
      end if;
      raise exception 'The log of a forum''s people is append-only.' using errcode = 'integrity_constraint_violation';
    end $$`,
  `create trigger forum_people_append_only before update or delete on forum_people
    for each row execute function refuse_people_change()`,
  `create trigger forum_people_no_truncate before truncate on forum_people
    for each statement execute function refuse_people_change()`,
];

const guarded = ['membership_events', 'register_events', 'log_chain'];
const logs = [
  `'moderation_log'`,
  `'network_events'`,
  `'membership_events'`,
  `'register_events'`,
  `'case_events', 'case_id', 'report_cases'`,
];

/** Every row of every log carries the hash of the one before it: docs/operations.md, "The logs". */
export class LogChain1795262170000 implements MigrationInterface {
  name = 'LogChain1795262170000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'create table log_heads (scope uuid primary key, number bigint not null, hash bytea not null)',
    );
    await runner.query(`create table log_chain (
      scope uuid not null,
      number bigint not null,
      source text not null,
      row_id uuid not null,
      row_hash bytea not null,
      previous bytea not null,
      hash bytea not null,
      primary key (scope, number),
      constraint log_chain_row unique (source, row_id)
    )`);
    for (const made of [text, scope, append, note, link, refuse, attach]) await runner.query(made);
    for (const table of guarded) {
      await runner.query(`create trigger ${table}_append_only before update or delete on ${table}
        for each row execute function refuse_chained_change()`);
      await runner.query(`create trigger ${table}_no_truncate before truncate on ${table}
        for each statement execute function refuse_chained_change()`);
    }
    for (const log of logs) await runner.query(`select chain_log(${log})`);
    for (const statement of forumPeople) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const triggers = await runner.query(`select tgrelid::regclass::text as name, tgname from pg_trigger
      where tgfoid in ('note_log_row'::regproc, 'chain_log_row'::regproc, 'refuse_chained_change'::regproc,
        'refuse_people_change'::regproc) and not tgisinternal and tgrelid <> 'log_chain'::regclass`);
    for (const { name, tgname } of triggers) await runner.query(`drop trigger ${tgname} on ${name}`);
    await runner.query('drop table log_chain, log_heads');
    await runner.query(`drop function chain_log, chain_log_row, note_log_row, append_to_chain, log_scope, log_row_text,
      refuse_chained_change, refuse_people_change`);
  }
}
