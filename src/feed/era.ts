/**
 * The era as SQL: the restore row plus the Postgres timeline, so that numbers taken twice
 * (a backup restored, a standby promoted) never pass for the same ones.
 */
export const ERA = `((select era::text from feed_era) || '.' || left(pg_walfile_name(pg_current_wal_lsn()), 8))`;
