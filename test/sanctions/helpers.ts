import type { DeskSanctionDto } from '../../contract/sanctions.js';
import { query } from '../../src/database/index.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { imposeSanction, imposeSiteSanction } from '../../src/sanctions/index.js';
import { run } from '../factories/world.js';
import type { CaseWorld } from '../reports/world.js';

export const why = { rule: 'harassment', words: 'Three rude answers to one colleague.' };

/** Decides about the world's member, unless somebody else is given. */
export async function sanction(
  services: Services,
  by: SignedIn,
  { network, member }: Pick<CaseWorld, 'network' | 'member'>,
  step: string,
  more: object = {},
): Promise<DeskSanctionDto> {
  const target = 'postId' in more ? {} : { accountId: member.accountId };
  const input = { networkId: network.id, step, ...target, ...why, ...more };
  return ((await run(services, imposeSanction, by, input)) as { sanction: DeskSanctionDto }).sanction;
}

export async function siteSanction(
  services: Services,
  by: SignedIn,
  accountId: string,
  step: string,
  more: object = {},
): Promise<DeskSanctionDto> {
  const input = { accountId, step, ...why, ...more };
  return ((await run(services, imposeSiteSanction, by, input)) as { sanction: DeskSanctionDto }).sanction;
}

/** What binds an account now, as its row says. */
export async function bound(services: Services, accountId: string) {
  const [row] = await query<{ curbs: Record<string, string>; status: string }>(
    services.db,
    'select curbs, status from accounts where id = $1',
    [accountId],
  );
  return row!;
}

export async function eventsOf(services: Services, sanctionId: string): Promise<string[]> {
  const rows = await query<{ act: string }>(
    services.db,
    'select act from sanction_events where sanction_id = $1 order by id',
    [sanctionId],
  );
  return rows.map(({ act }) => act);
}
