import { decisionPlacesDto, decisionPlacesInput } from '../../../contract/sanctions.js';
import { query } from '../../database/index.js';
import { accountIdOf, defineUseCase } from '../../kernel/index.js';
import { allowed } from '../../lib/decision.js';
import { networkPath } from '../../networks/index.js';

const MOST = 50;

/** The way from a person's page to where something can be decided about them. For everybody else there is none. */
export const listDecisionPlaces = defineUseCase({
  name: 'sanctions.listDecisionPlaces',
  summary: 'The networks that you moderate, from the page of a person: where you could decide about them.',
  input: decisionPlacesInput,
  output: decisionPlacesDto,
  limit: { points: 600, seconds: 60 },
  facts: async () => ({}),
  policy: () => allowed,
  async run(ctx, { username }) {
    const { actor } = ctx;
    if (actor.kind !== 'account' || actor.username.toLowerCase() === username.toLowerCase())
      return { places: [], onSite: false };
    const places = await query<{ name: string; slug: string }>(
      ctx.db,
      `select n.name, n.slug from memberships m join networks n on n.id = m.network_id and n.closed_at is null
       where m.account_id = $1 and m.state = 'active' and m.role in ('moderator', 'admin') order by lower(n.name), n.id limit ${MOST}`,
      [accountIdOf(actor)],
    );
    const path = (slug: string) => `${networkPath(slug)}/sanctions/of/${username}`;
    return {
      places: places.map(({ name, slug }) => ({ name, path: path(slug) })),
      onSite: actor.isSiteAdmin,
    };
  },
});
