import { discardDraftInput, draftDiscardedDto } from '../../../contract/writing.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { canWriteAnywhere } from '../policies/draft.policy.js';

export const discardDraft = defineUseCase({
  name: 'writing.discardDraft',
  summary: "Throw one's own draft away, or one version of it. Doing it twice does no more.",
  input: discardDraftInput,
  output: draftDiscardedDto,
  limit: { points: 240, seconds: 60 },
  facts: async () => ({}),
  policy: (ctx) => canWriteAnywhere(ctx.actor),
  async run(ctx, { kind, placeId, version }) {
    const accountId = accountIdOf(ctx.actor)!;
    const gone = await query(
      ctx.db,
      `delete from drafts where account_id = $1 and kind = $2 and place_id = $3
         and version = coalesce($4::integer, version) returning 1`,
      [accountId, kind, placeId, version ?? null],
    );
    if (gone.length > 0) {
      ctx.signals.toAccount.tell({
        accountId,
        event: 'account:draft',
        data: { kind, placeId, version: null },
      });
    }
    return { isGone: gone.length > 0 };
  },
});
