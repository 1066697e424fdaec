import { networkPageDto, updateAccessInput } from '../../../contract/networks.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { type NetworkFacts, networkFactsById } from '../facts/network.facts.js';
import { canManageNetwork, managersRight } from '../policies/network.policy.js';
import { presentNetwork, presentNetworkViewer } from '../presenters/network.presenter.js';
import { managerFence } from '../queries/manager-fence.js';
import { type NewNetworkEvent, writeNetworkEvents } from '../queries/write-network-event.js';

export const updateAccess = defineUseCase({
  name: 'networks.updateAccess',
  summary: 'Change who can find a network, how people join it and what they are asked.',
  input: updateAccessInput,
  output: networkPageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  async run(ctx, { networkId, joining, visibility, questions, ...asked }, facts) {
    const evidence = await transaction(ctx.db, async (write) => {
      const rows = await write<{ evidence: string }>(
        `with ${managerFence('$5', '$1', '$6')}
         update networks n set joining = $2, visibility = $3, questions = $4, evidence = coalesce($7, n.evidence)
         from manager where n.id = $1 returning n.evidence`,
        [
          networkId,
          joining,
          visibility,
          questions,
          accountIdOf(ctx.actor),
          managersRight(facts) === 'siteAdmin',
          // Left out, it is what it is now, not what it was when it was read.
          asked.evidence ?? null,
        ],
      );
      const [row] = rows;
      if (!row) throw new FactsChanged();
      // Asked by a statement of its own: whoever opened a forum while the network's row was waited for is seen.
      const [open] = await write<{ found: boolean }>(
        `select exists (select from forum_heads where audience = $1 and not is_restricted) as found`,
        [networkId],
      );
      if (visibility !== 'public' && open?.found) throw hasPublicForums();
      // Left out, it is no change of theirs, whatever others wrote since they read it.
      const before = asked.evidence === undefined ? { ...facts, evidence: row.evidence } : facts;
      const now = { joining, visibility, questions, evidence: row.evidence };
      await writeNetworkEvents(write, eventsOf(ctx, before, now));
      return row.evidence;
    });
    if (visibility !== facts.visibility) ctx.signals.networkChanged.tell(networkId);
    const changed = { ...facts, joining, visibility, questions, evidence };
    return { network: presentNetwork(changed), viewer: presentNetworkViewer(ctx.actor, changed) };
  },
});

type Access = Pick<NetworkFacts, 'joining' | 'visibility' | 'questions' | 'evidence'>;

/** A line for each thing that is another now. */
function eventsOf(ctx: Ctx, before: NetworkFacts, now: Access): NewNetworkEvent[] {
  const about = { networkId: before.id, actorId: accountIdOf(ctx.actor), at: ctx.clock.now() };
  const events: NewNetworkEvent[] = [];
  const change = <T>(from: T, to: T) => ({ from, to });
  if (now.joining !== before.joining)
    events.push({ ...about, act: 'joining.changed', details: change(before.joining, now.joining) });
  if (now.visibility !== before.visibility)
    events.push({ ...about, act: 'visibility.changed', details: change(before.visibility, now.visibility) });
  if (now.questions.join('\n') !== before.questions.join('\n'))
    events.push({ ...about, act: 'questions.changed', details: { count: now.questions.length } });
  if (now.evidence !== before.evidence)
    events.push({ ...about, act: 'evidence.changed', details: { isAsked: now.evidence !== '' } });
  return events;
}

/** What is listed nowhere, or not named, can't be read by everyone: the admin closes those forums first, and sees who loses. */
function hasPublicForums(): AppError {
  const message: Sentence = (words) => words.members.hasPublicForums;
  return new AppError('invalid_input', message, {
    reason: 'has_public_forums',
    fields: [{ field: 'visibility', message }],
  });
}
