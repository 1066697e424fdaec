import type { CoreBlock, HomeBlock, TextAudience } from '../../../contract/network-home.js';
import { coreBlocks } from '../../../contract/network-home.js';
import { type Database, query } from '../../database/index.js';
import type { Actor } from '../../kernel/index.js';
import { canManageNetwork, type NetworkFacts } from '../../networks/index.js';
import { blockReadableBy, canReadBlock } from '../policies/block.policy.js';
import { wholeOrder } from '../policies/block-order.js';

export interface BlockRow {
  id: string;
  title: string;
  source: string;
  html: string;
  audience: TextAudience;
  deletedAt: Date | null;
}

const columns = 'b.id, b.title, b.source, b.html, b.audience, b.deleted_at as "deletedAt"';

/** @returns null when the network has no such text */
export async function blockById(db: Database, networkId: string, blockId: string): Promise<BlockRow | null> {
  const text = `select ${columns} from network_blocks b where b.network_id = $1 and b.id = $2`;
  return (await query<BlockRow>(db, text, [networkId, blockId]))[0] ?? null;
}

interface HomeRow {
  blocks: string[];
  texts: BlockRow[];
}

/** What this reader may read of a network's home, in its order. */
export async function homeBlocks(db: Database, actor: Actor, network: NetworkFacts): Promise<HomeBlock[]> {
  const isManager = canManageNetwork(actor, network).allowed;
  const [row] = await query<HomeRow>(
    db,
    `select coalesce((select h.blocks from network_homes h where h.network_id = $1), '{}') as blocks,
       coalesce((select json_agg(t) from (select ${columns} from network_blocks b
         where b.network_id = $1 and ${blockReadableBy('b', '$2::boolean', '$3::boolean')} order by b.id) t), '[]'::json) as texts`,
    [network.id, network.role !== null, isManager],
  );
  const { blocks, texts } = row!;
  const byId = new Map(texts.map((text) => [text.id, text]));
  return wholeOrder(blocks, [...byId.keys()]).flatMap((block): HomeBlock[] => {
    const text = byId.get(block);
    if (text) return [presentBlock(text, isManager)];
    const kind = block as CoreBlock;
    return coreBlocks.includes(kind) && canReadBlock(actor, network, { kind }).allowed ? [{ kind }] : [];
  });
}

/** The only way a text of a network's home reaches a wire. */
function presentBlock(
  { id, title, source, html, audience, deletedAt }: BlockRow,
  isManager: boolean,
): HomeBlock {
  return {
    kind: 'text',
    id,
    title,
    html,
    source: isManager ? source : null,
    audience,
    isDeleted: deletedAt !== null,
  };
}
