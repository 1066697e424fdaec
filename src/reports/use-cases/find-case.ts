import { postCasePath, postIdInput } from '../../../contract/cases.js';
import { query } from '../../database/index.js';
import { canModerateForum, postFacts } from '../../forums/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { caseFacts } from '../facts/case.facts.js';
import { canSeeCase } from '../policies/case.policy.js';
import { casePath } from '../presenters/case.presenter.js';

const text = `select id from report_cases where post_id = $1 and kind = 'post' and state = 'open'`;

export const findCase = defineUseCase({
  name: 'reports.findCase',
  summary: 'Where the open case about a post is, for whoever may see it.',
  input: postIdInput,
  output: postCasePath,
  limit: { points: 300, seconds: 60 },
  async facts(ctx, { postId }) {
    const post = await postFacts(ctx, postId);
    const [open] = await query<{ id: string }>(ctx.db, text, [postId]);
    const item = open ? await caseFacts(ctx, open.id) : null;
    return post && { post, item };
  },
  // The same question whether a case is there or not: a refusal must not tell that somebody reported it.
  policy: (ctx, { post }) => canModerateForum(ctx.actor, post),
  run: async (ctx, _input, { item }) => ({
    path: item && canSeeCase(ctx.actor, item).allowed ? casePath(item.id) : null,
  }),
});
