import { LRUCache } from 'lru-cache';
import { type Database, prepared } from '../../database/index.js';
import { type CompiledRule, compileRule, type RuleRow } from '../policies/judge.js';

/** Networks whose rules stay compiled. */
const MOST = 500;
/** A new rule of the whole site is asked on every node after so long at most. */
const SITE_MS = 2_000;

const columns = 'id, kind, pattern, action, reason, about';
const ofNetwork = `select s.version, coalesce((select json_agg(r order by r.id) from (
    select ${columns} from word_rules where network_id = $1 and is_on and removed_at is null) r), '[]'::json) as rules
  from (select coalesce((select version from word_rule_sets where network_id = $1), 0) as version) s`;
const ofSite = `select ${columns} from word_rules where network_id is null and is_on and removed_at is null order by id`;

interface Sets {
  networks: LRUCache<string, { version: number; rules: CompiledRule[] }>;
  site: {
    /** Asked anew from then on. */
    until: number;
    /** The question, answered or under way: whoever writes while it is under way shares it. */
    asked: Promise<readonly CompiledRule[]>;
    /** What was compiled last, and from what. */
    text: string;
    rules: readonly CompiledRule[];
  };
}
const kept = new WeakMap<Database, Sets>();

function setsOf(db: Database): Sets {
  const sets = kept.get(db) ?? {
    networks: new LRUCache<string, { version: number; rules: CompiledRule[] }>({ max: MOST }),
    site: { until: 0, asked: Promise.resolve([]), text: '[]', rules: [] },
  };
  kept.set(db, sets);
  return sets;
}

/** SQL: how often the rules of the network with this id have changed. */
export const ruleVersionOf = (networkId: string): string =>
  `coalesce((select rs.version from word_rule_sets rs where rs.network_id = ${networkId}), 0)`;

/**
 * The compiled rules that are on in a network, the site's among them. Of one version they are read and compiled once.
 * @param version what `ruleVersionOf` has given; a network that never had a rule has 0, and is not read
 */
export async function rulesOf(
  db: Database,
  networkId: string,
  version: number,
): Promise<readonly CompiledRule[]> {
  const site = await siteRules(db);
  if (version === 0) return site;
  const { networks } = setsOf(db);
  let set = networks.get(networkId);
  if (!set || set.version < version) {
    const [row] = await prepared<{ version: number; rules: RuleRow[] }>(db, 'word-rules', ofNetwork, [
      networkId,
    ]);
    set = { version: row!.version, rules: row!.rules.map(compileRule) };
    networks.set(networkId, set);
  }
  return [...site, ...set.rules];
}

function siteRules(db: Database): Promise<readonly CompiledRule[]> {
  const { site } = setsOf(db);
  const now = performance.now();
  if (now < site.until) return site.asked;
  const asked = readSiteRules(db, site);
  Object.assign(site, { asked, until: now + SITE_MS });
  asked.catch(() => {
    if (site.asked === asked) site.until = 0;
  });
  return asked;
}

async function readSiteRules(db: Database, site: Sets['site']): Promise<readonly CompiledRule[]> {
  const rows = await prepared<RuleRow>(db, 'site-word-rules', ofSite, []);
  const text = JSON.stringify(rows);
  if (text !== site.text) Object.assign(site, { text, rules: rows.map(compileRule) });
  return site.rules;
}

/** Lets this node read the site's rules anew at once. */
export function forgetSiteRules(db: Database): void {
  setsOf(db).site.until = 0;
}
