import { memorySettings } from './memory.js';

/** Server settings by name, as Postgres knows them. */
export type Settings = Record<string, string>;

/** For two cores and a machine that does other things too. Durability is never traded: acknowledged is on disk. */
const base: Settings = {
  listen_addresses: '127.0.0.1',
  // Whoever may enter its folder still needs the password.
  unix_socket_permissions: '0700',
  password_encryption: 'scram-sha-256',
  max_connections: '60',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '1GB',
  random_page_cost: '1.1',
  fsync: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  // A new site grows from nothing within minutes: what was planned for empty tables must not last, nor dead rows.
  autovacuum_naptime: '15s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  logging_collector: 'off',
  // Failed statements quote what people wrote (addresses, texts): only the server's own events are logged.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/** The settings as command line arguments of `postgres`. */
export function settingsToArgs(port: number, socketFolder: string | null, extra: Settings = {}): string[] {
  const all = {
    ...base,
    ...memorySettings(),
    unix_socket_directories: socketFolder ?? '',
    ...extra,
    port: String(port),
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
