import {
  addReadyReasonInput,
  changeReadyReasonInput,
  readyReasonDto,
  readyReasonIdInput,
} from '../../../contract/ready-reasons.js';
import { defineUseCase } from '../../kernel/index.js';
import { networkFactsById } from '../../networks/index.js';
import { readyReasonFacts } from '../facts/ready-reason.facts.js';
import { canAddReadyReason, canChangeReadyReason } from '../policies/ready-reason.policy.js';
import { presentReadyReason } from '../queries/ready-reasons.js';
import { writeReadyReason } from '../statements/write-ready-reason.js';

const limit = { points: 120, seconds: 3_600 };

export const addReadyReason = defineUseCase({
  name: 'moderation.addReadyReason',
  summary: 'Write a reason that the moderators of a network choose from.',
  input: addReadyReasonInput,
  output: readyReasonDto,
  limit,
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, facts) => canAddReadyReason(ctx.actor, facts),
  async run(ctx, { networkId: _id, ...said }, network) {
    const reasonId = ctx.ids.next();
    await writeReadyReason(ctx, network, { act: 'added', reasonId, said });
    return { id: reasonId, ...said };
  },
});

export const changeReadyReason = defineUseCase({
  name: 'moderation.changeReadyReason',
  summary: 'Change a reason that moderators choose from. Decisions made with it keep their words.',
  input: changeReadyReasonInput,
  output: readyReasonDto,
  limit,
  facts: (ctx, { reasonId }) => readyReasonFacts(ctx, reasonId),
  policy: (ctx, { network }) => canChangeReadyReason(ctx.actor, network),
  async run(ctx, { reasonId, ...said }, { network }) {
    await writeReadyReason(ctx, network, { act: 'changed', reasonId, said });
    return { id: reasonId, ...said };
  },
});

export const removeReadyReason = defineUseCase({
  name: 'moderation.removeReadyReason',
  summary: 'Take a reason away that moderators choose from. Decisions made with it keep their words.',
  input: readyReasonIdInput,
  output: readyReasonDto,
  limit,
  facts: (ctx, { reasonId }) => readyReasonFacts(ctx, reasonId),
  policy: (ctx, { network }) => canChangeReadyReason(ctx.actor, network),
  async run(ctx, { reasonId }, { reason, network }) {
    await writeReadyReason(ctx, network, { act: 'removed', reasonId, said: null });
    return presentReadyReason(reason);
  },
});
