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
  /** Questions, answered or under way: whoever writes while one is under way shares it. */
  binding: LRUCache<string, Promise<readonly Binding[]>>;
  /** Who has accepted what: nobody takes it back, so it stays true. */
  accepted: LRUCache<string, true>;
}

const kept = new WeakMap<Database, Kept>();

function keptOf(db: Database): Kept {
  const known = kept.get(db) ?? {
    binding: new LRUCache<string, Promise<readonly Binding[]>>({ max: MOST_NETWORKS, ttl: KEPT_MS }),
    accepted: new LRUCache<string, true>({ max: MOST_ACCEPTED }),
  };
  kept.set(db, known);
  return known;
}

const text = `select network_id as "networkId", max(major)::int as major from policy_versions
  where network_id is null or network_id = $1::uuid group by network_id`;

/** What binds whoever writes in a network: of the site and of it. Asked two seconds ago at most. */
export function bindingIn(db: Database, networkId: string): Promise<readonly Binding[]> {
  const { binding } = keptOf(db);
  const known = binding.get(networkId);
  if (known) return known;
  const asked = prepared<Binding>(db, 'binding-terms', text, [networkId]);
  binding.set(networkId, asked);
  asked.catch(() => {
    if (binding.peek(networkId) === asked) binding.delete(networkId);
  });
  return asked;
}

/** Lets this node ask anew at once what binds, after a version was published. */
export function forgetBinding(db: Database): void {
  keptOf(db).binding.clear();
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
