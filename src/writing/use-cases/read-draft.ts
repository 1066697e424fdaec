import { draftPlaceInput, readDraftDto } from '../../../contract/writing.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canWriteAnywhere } from '../policies/draft.policy.js';
import { presentDraft } from '../presenters/draft.presenter.js';
import { draftAt } from '../queries/drafts.js';
import { isFirstText } from '../queries/is-first-text.js';

export const readDraft = defineUseCase({
  name: 'writing.readDraft',
  summary: "Read one's own draft for a place: null where there is none, or no such place.",
  input: draftPlaceInput,
  output: readDraftDto,
  limit: { points: 1200, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canWriteAnywhere(ctx.actor),
  async run(ctx, input) {
    const [row, isFirst] = await Promise.all([
      draftAt(ctx.db, accountIdOf(ctx.actor)!, input),
      isFirstText(ctx),
    ]);
    return { draft: row && presentDraft(row), isFirstText: isFirst };
  },
});
