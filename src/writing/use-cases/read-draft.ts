import { createHmac } from 'node:crypto';
import { draftPlaceInput, readDraftDto } from '../../../contract/writing.js';
import { loadSite } from '../../auth/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canWriteAnywhere } from '../policies/draft.policy.js';
import { presentDraft } from '../presenters/draft.presenter.js';
import { draftAt } from '../queries/drafts.js';

export const readDraft = defineUseCase({
  name: 'writing.readDraft',
  summary: "Read one's own draft for a place: null where there is none, or no such place.",
  input: draftPlaceInput,
  output: readDraftDto,
  limit: { points: 1200, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canWriteAnywhere(ctx.actor),
  async run(ctx, input) {
    const accountId = accountIdOf(ctx.actor)!;
    const [row, { signingKey }] = await Promise.all([draftAt(ctx.db, accountId, input), loadSite(ctx.db)]);
    const seal = createHmac('sha256', signingKey).update(`draft-seal\0${accountId}`).digest('base64url');
    return { draft: row && presentDraft(row), seal };
  },
});
