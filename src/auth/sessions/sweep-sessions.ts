import { query } from '../../database/index.js';
import type { Job } from '../../kernel/index.js';

const BATCH = 1_000;
const HOUR_MS = 3_600_000;

/** Takes away sessions, tokens and remembered devices that have ended by themselves: nothing is kept about them. */
export const sweepSessions: Job = {
  name: 'auth.sweepSessions',
  everyMs: HOUR_MS,
  async run({ db, clock }) {
    const [row] = await query<{ gone: number }>(
      db,
      `with old_sessions as (
         select token_hash from sessions where expires_at <= $1 limit ${BATCH} for update skip locked),
       sessions_gone as (
         delete from sessions s using old_sessions o where s.token_hash = o.token_hash returning 1),
       old_devices as (
         select id from remembered_devices where expires_at <= $1 limit ${BATCH} for update skip locked),
       devices_gone as (
         delete from remembered_devices d using old_devices o where d.id = o.id returning 1)
       select greatest((select count(*) from sessions_gone), (select count(*) from devices_gone))::int as gone`,
      [clock.now()],
    );
    return (row?.gone ?? 0) >= BATCH;
  },
};
