import { evidenceDto, evidenceInput } from '../../../contract/attachments.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { canAskToJoin, keepEvidence, networkFactsById } from '../../networks/index.js';
import { discard } from '../statements/discard.js';
import { takeIn } from '../take-in.js';

export const addEvidence = defineUseCase({
  name: 'attachments.addEvidence',
  summary:
    'Add a file for those who decide on a request to join a network, before asking. It is deleted after the decision.',
  input: evidenceInput,
  output: evidenceDto,
  limit: { points: 20, seconds: 3600 },
  facts: (ctx, { networkId }) => networkFactsById(ctx, networkId),
  policy: (ctx, facts) => canAskToJoin(ctx.actor, facts),
  screen: {
    texts: ({ file, description }) => ({ file: file.name, description }),
    mode: ({ personalData }) => personalData,
  },
  async run(ctx, { networkId, file, description }, { evidence }) {
    if (evidence === '')
      throw new AppError('conflict', (words) => words.members.noEvidenceAsked, {
        reason: 'no_evidence_asked',
      });
    // An image is described by the same words: whoever decides may not see it.
    const { id } = await takeIn(
      ctx,
      file,
      { alt: description, isDecorative: false },
      { declaredVersion: null, isEvidence: true },
    );
    const row = { networkId, accountId: accountIdOf(ctx.actor)!, attachmentId: id, description };
    if (!(await keepEvidence(ctx.db, { ...row, addedAt: ctx.clock.now() }))) {
      await discard(ctx, id);
      throw new AppError('conflict', (words) => words.members.askedAlready, { reason: 'asked_already' });
    }
    return { attachmentId: id, description, path: `/a/${id}` };
  },
});
