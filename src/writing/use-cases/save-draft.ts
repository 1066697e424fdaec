import { draftSavedDto, saveDraftInput } from '../../../contract/writing.js';
import { query } from '../../database/index.js';
import { withoutGoneQuotes } from '../../forums/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError } from '../../lib/errors.js';
import { draftFacts } from '../facts/draft.facts.js';
import { MAX_DRAFTS } from '../limits.js';
import { canSaveDraft } from '../policies/draft.policy.js';
import { type DraftRow, draftColumns, presentDraft } from '../presenters/draft.presenter.js';
import { countDrafts, draftAt } from '../queries/drafts.js';
import { rememberFirstText } from '../queries/is-first-text.js';

const upsert = `
  insert into drafts (account_id, kind, place_id, title, body, reply_to, post_version, version, saved_at, language)
  values ($1, $2, $3, $4, $5, $6, $7, $8::integer + 1, $9, $10)
  on conflict (account_id, kind, place_id) do update set title = excluded.title, body = excluded.body,
    reply_to = excluded.reply_to, post_version = excluded.post_version, version = excluded.version,
    saved_at = excluded.saved_at, language = coalesce(excluded.language, drafts.language)
  where drafts.version = $8::integer
  returning ${draftColumns()}`;

export const saveDraft = defineUseCase({
  name: 'writing.saveDraft',
  summary: 'Keep a text that is being written. Name the version it was made from: a newer one is a conflict.',
  input: saveDraftInput,
  output: draftSavedDto,
  limit: { points: 240, seconds: 60 },
  facts: (ctx, input) => draftFacts(ctx, input),
  policy: (ctx, facts) => canSaveDraft(ctx.actor, facts),
  async run(ctx, input, { hasDraft }) {
    const accountId = accountIdOf(ctx.actor)!;
    if (!hasDraft && (await countDrafts(ctx.db, accountId)) >= MAX_DRAFTS) {
      throw new AppError('forbidden', (words) => words.writing.tooManyDrafts(MAX_DRAFTS), {
        reason: 'too_many_drafts',
      });
    }
    const { kind, placeId, title, replyTo, postVersion, version } = input;
    const language = input.language === undefined ? null : (input.language ?? '');
    const body = await withoutGoneQuotes(ctx, input.body);
    const written = [title, body, replyTo, postVersion, version, ctx.clock.now(), language];
    const values = [accountId, kind, placeId, ...written];
    const [saved] = await query<DraftRow>(ctx.db, upsert, values);
    if (saved) {
      if (version === 0 && kind !== 'edit') await rememberFirstText(ctx);
      const data = { kind, placeId, version: saved.version };
      ctx.signals.toAccount.tell({ accountId, event: 'account:draft', data });
      return { draft: presentDraft(saved) };
    }
    // The same text again, its answer lost on the way: nothing is in conflict.
    const now = await draftAt(ctx.db, accountId, input);
    const isSaid = language === null || now?.language === language;
    if (now && now.body === body && now.title === title && now.replyTo === replyTo && isSaid) {
      return { draft: presentDraft(now) };
    }
    throw new AppError('conflict', (words) => words.writing.newerDraft, { reason: 'newer_draft' });
  },
});
