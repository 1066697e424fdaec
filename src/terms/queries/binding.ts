import { LRUCache } from 'lru-cache';
import { type Database, prepared } from '../../database/index.js';

/** A new version that was published on another node is asked for here after so long at most. */
const KEPT_MS = 2_000;
const MOST_NETWORKS = 5_000;
/** People and what they accepted; some hundred bytes each. */
const MOST_ACCEPTED = 50_000;

/** The newest first number of the site's rules or of a network's. Whoever has accepted it has accepted what binds. */
export interface Binding {
  /** Null: the site's. */
  networkId: string | null;
  major: number;
}

interface Kept {
  binding: LRUCache<string, Binding[]>;
  /** How often it was forgotten: an answer to a question of before is not kept. */
  forgotten: number;
  /** Who has accepted what: nobody takes it back, so it stays true. */
  accepted: LRUCache<string, true>;
}

const kept = new WeakMap<Database, Kept>();

function keptOf(db: Database): Kept {
  const known = kept.get(db) ?? {
    binding: new LRUCache<string, Binding[]>({ max: MOST_NETWORKS, ttl: KEPT_MS }),
    forgotten: 0,
    accepted: new LRUCache<string, true>({ max: MOST_ACCEPTED }),
  };
  kept.set(db, known);
  return known;
}

const text = `select network_id as "networkId", max(major)::int as major from policy_versions
  where network_id is null or network_id = $1::uuid group by network_id`;

/** What binds whoever writes in a network: of the site and of it. At most two seconds old. */
export async function bindingIn(db: Database, networkId: string): Promise<readonly Binding[]> {
  const here = keptOf(db);
  const known = here.binding.get(networkId);
  if (known) return known;
  const { forgotten } = here;
  const rows = await prepared<Binding>(db, 'binding-terms', text, [networkId]);
  if (here.forgotten === forgotten) here.binding.set(networkId, rows);
  return rows;
}

/** Lets this node ask anew at once what binds, after a version was published. */
export function forgetBinding(db: Database): void {
  const here = keptOf(db);
  here.forgotten++;
  here.binding.clear();
}

/** Whether this node has seen that the account accepted all of these. */
export function hasAccepted(db: Database, accountId: string, binding: readonly Binding[]): boolean {
  const { accepted } = keptOf(db);
  return binding.every((one) => accepted.has(keyOf(accountId, one)));
}

/** Nothing of these was open to the account: it need not be asked again. */
export function keepAccepted(db: Database, accountId: string, binding: readonly Binding[]): void {
  const { accepted } = keptOf(db);
  for (const one of binding) accepted.set(keyOf(accountId, one), true);
}

const keyOf = (accountId: string, { networkId, major }: Binding): string =>
  `${accountId} ${networkId ?? 'site'} ${major}`;
