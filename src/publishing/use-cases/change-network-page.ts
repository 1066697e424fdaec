import {
  deleteNetworkPageInput,
  donePageDto,
  moveNetworkPageInput,
  updateNetworkPageInput,
} from '../../../contract/network-pages.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { pageFacts } from '../facts/page.facts.js';
import { canChangePage } from '../policies/page.policy.js';
import { writePage } from '../queries/write-page.js';

const limit = { points: 300, seconds: 3600 };

export const updateNetworkPage = defineUseCase({
  name: 'publishing.updateNetworkPage',
  summary: "Change a network's page, publish it or make it a draft again.",
  input: updateNetworkPageInput,
  output: donePageDto,
  limit,
  facts: pageFacts,
  policy: (ctx, { network, page }) => canChangePage(ctx.actor, network, page),
  screen: {
    texts: ({ title, body }) => ({ title, body }),
    mode: ({ network }) => network.personalData,
  },
  run: (ctx, { title, body, audience, isPublished }, facts) =>
    writePage(
      ctx,
      facts,
      `update network_pages p set title = $3, source = $4, html = $5, audience = $6, is_published = $7,
         updated_by = $8, updated_at = $9 from target where p.id = target.id returning p.id`,
      [
        title,
        body,
        renderMarkdown(body, { under: 1 }),
        audience,
        isPublished,
        accountIdOf(ctx.actor),
        ctx.clock.now(),
      ],
      { act: 'page.changed', details: { audience, isPublished } },
    ),
});

export const deleteNetworkPage = defineUseCase({
  name: 'publishing.deleteNetworkPage',
  summary: "Delete a network's page, or take that back.",
  input: deleteNetworkPageInput,
  output: donePageDto,
  limit,
  facts: pageFacts,
  policy: (ctx, { network, page }) => canChangePage(ctx.actor, network, page),
  run: (ctx, { isDeleted }, facts) =>
    writePage(
      ctx,
      facts,
      `update network_pages p set deleted_at = case when $3::boolean then $4::timestamptz end
       from target where p.id = target.id returning p.id`,
      [isDeleted, ctx.clock.now()],
      { act: isDeleted ? 'page.deleted' : 'page.restored' },
    ),
});

export const moveNetworkPage = defineUseCase({
  name: 'publishing.moveNetworkPage',
  summary: "Move a network's page up or down among its pages. The first goes no further up.",
  input: moveNetworkPageInput,
  output: donePageDto,
  limit,
  facts: pageFacts,
  policy: (ctx, { network, page }) => canChangePage(ctx.actor, network, page),
  run: (ctx, { direction }, facts) =>
    writePage(
      ctx,
      facts,
      `, neighbour as (select o.id, o.place from network_pages o, target t
         where o.network_id = t.network_id and o.deleted_at is null
           and case when $3::text = 'up' then o.place < t.place else o.place > t.place end
         order by case when $3::text = 'up' then -o.place else o.place end limit 1),
       swapped as (
         update network_pages p set place = case when p.id = target.id then neighbour.place else target.place end
         from target, neighbour where p.id in (target.id, neighbour.id) returning p.id)
       select not exists (select from swapped) as "isSame" from target`,
      [direction],
      { act: 'page.ordered' },
    ),
});
