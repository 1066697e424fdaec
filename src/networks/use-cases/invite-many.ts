import {
  INVITATION_DAYS,
  invitedManyDto,
  inviteManyInput,
  MOST_ROWS,
} from '../../../contract/invitations.js';
import { emailKey } from '../../auth/index.js';
import { query, transaction } from '../../database/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canInvite } from '../policies/network.policy.js';
import { type ListedPerson, type ReadList, readList } from '../policies/read-list.js';
import { writeInvitations } from '../queries/write-invitations.js';
import { writeNetworkEvent } from '../queries/write-network-event.js';
import { byActor, endOf, isSiteAdmins } from './invite.js';

export const inviteMany = defineUseCase({
  name: 'networks.inviteMany',
  summary: `Invite up to ${MOST_ROWS} people from a list of names, organisation codes and addresses, or only check it.`,
  input: inviteManyInput,
  output: invitedManyDto,
  limit: { points: 20, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, network) => canInvite(ctx.actor, network),
  async run(ctx, { csv, isDryRun }, network) {
    const list = readList(csv);
    refuseUseless(list);
    const rows = list.people.length + list.problems.length;
    const out = isDryRun
      ? await alreadyOut(ctx, network.id, list.people)
      : await transaction(ctx.db, async (write) => {
          const expiresAt = endOf(ctx, INVITATION_DAYS);
          const invitations = list.people.map(({ name, organisation, address }) => ({
            name,
            organisation,
            address,
            role: 'member' as const,
            uses: 1,
            expiresAt,
          }));
          const tokens = await writeInvitations(ctx, write, network, isSiteAdmins(network), invitations);
          const count = tokens.filter((token) => token !== null).length;
          if (count > 0)
            await writeNetworkEvent(write, {
              ...byActor(ctx, network),
              act: 'invitation.list',
              details: { count },
            });
          return list.people.filter((_person, index) => tokens[index] === null);
        });
    const problems = [...list.problems, ...out.map(({ row }) => ({ row, problem: 'invited' as const }))];
    return {
      isDryRun,
      rows,
      invited: rows - problems.length,
      problems: problems.sort((a, b) => a.row - b.row),
    };
  },
});

function refuseUseless({ people, problems, isTooLong }: ReadList): void {
  if (!isTooLong && people.length + problems.length > 0) return;
  const message: Sentence = (words) =>
    isTooLong ? words.members.listTooLong(MOST_ROWS) : words.members.listEmpty;
  throw new AppError('invalid_input', message, { fields: [{ field: 'csv', message }] });
}

/** Whose address has an invitation to this network that is out: what its own list says, and nothing about accounts. */
async function alreadyOut(ctx: Ctx, networkId: string, people: ListedPerson[]): Promise<ListedPerson[]> {
  const rows = await query<{ key: string }>(
    ctx.db,
    `select address_key as key from invitations
     where network_id = $1 and address_key = any($2::text[]) and used = 0 and revoked_at is null`,
    [networkId, people.map(({ address }) => emailKey(address))],
  );
  const out = new Set(rows.map(({ key }) => key));
  return people.filter(({ address }) => out.has(emailKey(address)));
}
