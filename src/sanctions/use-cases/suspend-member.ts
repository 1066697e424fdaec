import { removeMemberInput, standingDto, suspendInput } from '../../../contract/members.js';
import { query, transaction } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { hidden } from '../../lib/decision.js';
import { FactsChanged } from '../../lib/errors.js';
import { canManageNetwork, managersRight } from '../../networks/index.js';
import { targetFacts } from '../facts/sanction.facts.js';
import { canEnd, canImpose } from '../policies/sanction.policy.js';
import { endSanction } from '../statements/end-sanction.js';
import { decideAgain, impose } from '../statements/impose.js';

const limit = { points: 120, seconds: 600 };

/** A suspension without an end, in the short form that programs have used so far: a sanction like any other. */
export const suspendMember = defineUseCase({
  name: 'sanctions.suspendMember',
  summary: 'Keep a member out until an admin lets them in again. They read what a non-member reads.',
  input: suspendInput,
  output: standingDto,
  limit,
  facts: (ctx, { networkId, accountId }) => targetFacts(ctx, networkId, { accountId }),
  policy(ctx, facts) {
    const manage = canManageNetwork(ctx.actor, facts.network!);
    if (!manage.allowed) return manage;
    return facts.target?.state === 'active' ? canImpose(ctx.actor, facts, 'suspension') : hidden;
  },
  async run(ctx, { reason }, facts) {
    await impose(ctx, facts, { step: 'suspension', rule: 'other', words: reason, found: 'own' });
    return { role: 'member' as const, state: 'suspended' as const };
  },
});

export const reinstateMember = defineUseCase({
  name: 'sanctions.reinstateMember',
  summary: 'End a suspension: the person is a member again.',
  input: removeMemberInput,
  output: standingDto,
  limit,
  async facts(ctx, { networkId, accountId }) {
    const facts = await targetFacts(ctx, networkId, { accountId });
    if (!facts) return null;
    const [sanction] = await query<{ id: string }>(
      ctx.db,
      `select id from sanctions where network_id = $1 and account_id = $2 and step = 'suspension' and state = 'inForce'`,
      [networkId, accountId],
    );
    return { ...facts, sanctionId: sanction?.id ?? null };
  },
  policy(ctx, { sanctionId, ...facts }) {
    const manage = canManageNetwork(ctx.actor, facts.network!);
    if (!manage.allowed) return manage;
    if (facts.target?.state !== 'suspended' || sanctionId === null) return hidden;
    return canEnd(ctx.actor, facts, { step: 'suspension', state: 'inForce' });
  },
  async run(ctx, { reason }, { sanctionId, ...facts }) {
    const after = await transaction(ctx.db, async (write) => {
      const target = await decideAgain(ctx, write, facts, (actor, standing) =>
        canEnd(actor, standing, { step: 'suspension', state: 'inForce' }),
      );
      if (target.state !== 'suspended') throw new FactsChanged();
      return endSanction(ctx, write, sanctionId!, target.state, {
        state: 'lifted',
        was: ['inForce'],
        actorId: accountIdOf(ctx.actor),
        words: reason,
        by: managersRight(facts.network!),
      });
    });
    await after();
    return { role: 'member' as const, state: 'active' as const };
  },
});
