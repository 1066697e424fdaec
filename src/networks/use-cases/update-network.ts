import { networkPageDto, updateNetworkInput } from '../../../contract/networks.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { FactsChanged } from '../../lib/errors.js';
import { networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork, managersRight } from '../policies/network.policy.js';
import { profileTexts } from '../policies/profile-texts.js';
import { allowColourOrThrow } from '../policies/refuse-colour.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { managerFence } from '../queries/manager-fence.js';
import { writeNetworkEvent } from '../queries/write-network-event.js';

const plainFields = [
  'name',
  'aims',
  'membershipPolicy',
  'contact',
  'brand',
  'subject',
  'area',
  'status',
] as const;

export const updateNetwork = defineUseCase({
  name: 'networks.updateNetwork',
  summary: "Change a network's public profile.",
  input: updateNetworkInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  screen: { texts: profileTexts, mode: ({ personalData }) => personalData },
  async run(ctx, input, facts) {
    const { networkId, name, aims, membershipPolicy, contact, brand } = input;
    allowColourOrThrow(brand);
    const { subject = facts.subject, area = facts.area, status = facts.status, tags = facts.tags } = input;
    const profile = { name, aims, membershipPolicy, contact, brand, subject, area, status };
    const fields = [
      ...plainFields.filter((field) => profile[field] !== facts[field]),
      ...(tags.join('\n') === facts.tags.join('\n') ? [] : ['tags' as const]),
    ];
    await transaction(ctx.db, async (write) => {
      const rows = await write(
        `with ${managerFence('$7', '$1', '$8')}
       update networks set name = $2, aims = $3, membership_policy = $4, contact = $5, brand = $6,
         subject = $9, area = $10, status = $11, tags = $12::text[]
       from manager where networks.id = $1 returning networks.id`,
        [
          networkId,
          name,
          aims,
          membershipPolicy,
          contact,
          brand,
          accountIdOf(ctx.actor),
          managersRight(facts) === 'siteAdmin',
          subject,
          area,
          status,
          tags,
        ],
      );
      if (rows.length === 0) throw new FactsChanged();
      if (fields.length === 0) return;
      await writeNetworkEvent(write, {
        networkId,
        actorId: accountIdOf(ctx.actor),
        act: 'profile.changed',
        details: { fields },
        at: ctx.clock.now(),
      });
    });
    const changed = { ...facts, ...profile, tags };
    return { network: presentNetwork(changed), viewer: presentNetworkViewer(ctx.actor, changed) };
  },
});
