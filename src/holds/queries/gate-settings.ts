import { LRUCache } from 'lru-cache';
import type { HoldMode, WritingSettings } from '../../../contract/holds.js';
import { type Database, prepared, shared } from '../../database/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { ruleVersionOf } from '../../word-rules/index.js';
import { forumModeOf, settingsJson, usual } from './settings.js';

/** What decides whether a text of this forum waits. */
export interface GateSettings extends WritingSettings {
  rules: number;
  /** How often the network's rules for words have changed. */
  wordRules: number;
}

interface Row {
  rules: number;
  wordRules: number;
  network: WritingSettings | null;
  mode: HoldMode | null;
}

/** Forums; half a kilobyte each. */
const MOST = 5_000;
const kept = new WeakMap<Database, LRUCache<string, GateSettings>>();

const text = `select h.rules, ${ruleVersionOf('f.network_id')} as "wordRules", ${settingsJson('f.network_id')} as network, ${forumModeOf('f.id')} as mode
  from forums f join forum_heads h on h.forum_id = f.id where f.id = $1`;

/** Of a forum whose rules have just changed, all who write in it ask at once. */
const rowsOf = shared((db: Database, forumId: string) =>
  prepared<Row>(db, 'hold-gate-settings', text, [forumId]),
);

/**
 * The settings that go with the rules by which a writer was let through. Every change of them gives the forum other rules
 * (`stepForums`), and the write itself holds the rules against the locked head: nothing is written by settings of before.
 * @throws FactsChanged where the rules are others by now
 */
export async function gateSettings(db: Database, forumId: string, rules: number): Promise<GateSettings> {
  const cache = kept.get(db) ?? new LRUCache<string, GateSettings>({ max: MOST });
  kept.set(db, cache);
  const known = cache.get(forumId);
  if (known?.rules === rules) return known;
  const [row] = await rowsOf(db, forumId);
  if (!row) throw new FactsChanged();
  const { network, mode, ...versions } = row;
  const settings = { ...usual, ...network, ...(mode && { mode }), ...versions };
  cache.set(forumId, settings);
  if (settings.rules !== rules) throw new FactsChanged();
  return settings;
}
