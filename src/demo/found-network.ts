import { query } from '../database/index.js';
import { createForum } from '../forums/index.js';
import { AppError } from '../lib/errors.js';
import { createNetwork, joinNetwork, setRole } from '../networks/index.js';
import { DEMO_DOMAIN } from './refuse-used-site.js';
import { act, type Stage } from './stage.js';
import { keysIn, type NetworkText } from './text.js';
import { daysBefore } from './times.js';

/** Days before now: threads are younger than that. */
const FOUNDED = 85;

export interface Founded {
  networkId: string;
  /** Ids by short name. */
  forums: Map<string, string>;
  isNew: boolean;
  newForums: number;
}

/**
 * Founds a network with its forums and members, or what of it is missing. Who has left stays away, and roles are
 * given only with the membership.
 * @throws AppError conflict where the address belongs to a network that is not the demo's
 */
export async function foundNetwork(stage: Stage, text: NetworkText): Promise<Founded> {
  const known = await findNetwork(stage, text.slug);
  const networkId = known ?? (await found(stage, text));
  const forums = await forumsOf(stage, networkId);
  let newForums = 0;
  for (const forum of text.forums) {
    if (forums.has(forum.slug)) continue;
    const made = await act(stage, createForum, text.admin, daysBefore(stage.now, FOUNDED - 1), {
      networkId,
      ...forum,
    });
    forums.set(forum.slug, made.id);
    newForums++;
  }
  await welcome(stage, text, networkId);
  return { networkId, forums, isNew: known === null, newForums };
}

async function findNetwork({ services }: Stage, slug: string): Promise<string | null> {
  const [row] = await query<{ id: string; isOurs: boolean }>(
    services.db,
    `select n.id, coalesce(a.email_key, '') like $2 as "isOurs"
     from networks n left join accounts a on a.id = n.created_by where n.slug = $1`,
    [slug, `%${DEMO_DOMAIN}`],
  );
  if (row && !row.isOurs) {
    throw new AppError('conflict', () => `There is a network /n/${slug} already, and it is not the demo's.`);
  }
  return row?.id ?? null;
}

async function found(stage: Stage, text: NetworkText): Promise<string> {
  const { slug, name, aims, membershipPolicy, contact, brand } = text;
  const { network } = await act(stage, createNetwork, text.admin, daysBefore(stage.now, FOUNDED), {
    slug,
    name,
    aims,
    membershipPolicy,
    contact,
    brand,
  });
  // What comes with the demo needs no review.
  await query(stage.services.db, `update networks set listing = 'listed' where id = $1`, [network.id]);
  return network.id;
}

async function forumsOf({ services }: Stage, networkId: string): Promise<Map<string, string>> {
  const rows = await query<{ slug: string; id: string }>(
    services.db,
    'select slug, id from forums where network_id = $1',
    [networkId],
  );
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

async function welcome(stage: Stage, text: NetworkText, networkId: string): Promise<void> {
  const rows = await query<{ id: string }>(
    stage.services.db,
    'select account_id as id from memberships where network_id = $1',
    [networkId],
  );
  const known = new Set(rows.map(({ id }) => id));
  const moderators = keysIn(text.moderators);
  const joining = [...moderators, ...keysIn(text.members)];
  for (const [index, key] of joining.entries()) {
    const accountId = stage.people.get(key)?.accountId;
    if (!accountId || known.has(accountId)) continue;
    const at = daysBefore(stage.now, FOUNDED - 2 - (index / joining.length) * 20);
    await act(stage, joinNetwork, key, at, { networkId });
    if (!moderators.includes(key)) continue;
    await act(stage, setRole, text.admin, at, { networkId, accountId, role: 'moderator' });
  }
}
