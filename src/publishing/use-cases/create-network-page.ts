import { createNetworkPageInput, donePageDto, MOST_PAGES } from '../../../contract/network-pages.js';
import { transaction } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged, type Sentence } from '../../lib/errors.js';
import { renderMarkdown } from '../../lib/markdown/index.js';
import { canManageNetwork, networkFactsById, writeNetworkEvent } from '../../networks/index.js';
import { lockNetwork } from '../queries/lock-network.js';
import { pageById, presentPage } from '../queries/pages.js';
import { aboutPage, type PageLine } from '../queries/write-page.js';

const statement = `
  with known as (select count(*)::int as n, coalesce(max(place), 0) as last from network_pages where network_id = $1),
  made as (
    insert into network_pages (id, network_id, slug, title, source, html, audience, is_published, place, updated_by, updated_at)
    select $3::uuid, $1, $4::text, $5::text, $6::text, $7::text, $8::text, $9::boolean, known.last + 1, $2::uuid, $10::timestamptz
    from known where known.n < ${MOST_PAGES}
    on conflict (network_id, slug) do nothing returning id)
  select (select count(*)::int from made) as done, (select n from known) as known,
    exists (select from network_pages where network_id = $1 and slug = $4::text) as taken`;

export const createNetworkPage = defineUseCase({
  name: 'publishing.createNetworkPage',
  summary: 'Write a page of a network: for everyone or for members, as a draft or published.',
  input: createNetworkPageInput,
  output: donePageDto,
  limit: { points: 60, seconds: 3600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canManageNetwork(ctx.actor, facts),
  screen: { texts: ({ title, body }) => ({ title, body }), mode: ({ personalData }) => personalData },
  async run(ctx, { networkId, slug, title, body, audience, isPublished }, facts) {
    const id = ctx.ids.next();
    await transaction(ctx.db, async (write) => {
      await lockNetwork(write, ctx, facts);
      const [row] = await write<{ done: number; known: number; taken: boolean }>(statement, [
        networkId,
        accountIdOf(ctx.actor),
        id,
        slug,
        title,
        body,
        renderMarkdown(body, { under: 1 }),
        audience,
        isPublished,
        ctx.clock.now(),
      ]);
      if (row?.taken) throw wrong('slug', 'slug_taken', (words) => words.networkPages.taken);
      if (row && row.known >= MOST_PAGES)
        throw wrong('title', 'too_many_pages', (words) => words.networkPages.tooMany(MOST_PAGES));
      if (row?.done !== 1) throw new FactsChanged();
      const line: PageLine = { act: 'page.created', details: { audience, isPublished } };
      await writeNetworkEvent(write, { ...aboutPage(ctx, networkId, id), ...line });
    });
    return { page: presentPage((await pageById(ctx.db, networkId, id))!, facts.slug) };
  },
});

function wrong(field: string, reason: string, message: Sentence): AppError {
  return new AppError('invalid_input', message, { reason, fields: [{ field, message }] });
}
