import { memberHomePage, visitorHomePage } from '../../../client/pages/index.js';
import { readAddress } from '../../auth/index.js';
import { listForums } from '../../forums/index.js';
import type { Ctx } from '../../kernel/index.js';
import { listOwnNetworks } from '../../networks/index.js';
import { listFollows, listNotifications } from '../../notifications/index.js';
import { readMemberHome, readPublicTalk } from '../../reading/index.js';
import { findNetworks } from '../../register/index.js';
import { type Answer, type PageRequest, show } from './answer.js';

const SHOWN_TO_VISITORS = 6;
/** Networks of one's own whose forums are listed on the front page. */
const OPENED = 12;

/** `/`: what this is, for visitors; my networks, for members. */
export async function home({ ctx }: PageRequest): Promise<Answer> {
  if (ctx.actor.kind === 'visitor') {
    const { networks } = await findNetworks.execute(ctx, {});
    const some = networks.slice(0, SHOWN_TO_VISITORS).map(({ network }) => network);
    return show(visitorHomePage, { networks: some, talk: await readPublicTalk.execute(ctx, {}) });
  }
  const { networks } = await listOwnNetworks.execute(ctx, {});
  const own = networks.flatMap(({ network, viewer }) =>
    viewer.role ? [{ network, role: viewer.role }] : [],
  );
  const asked = Promise.all([
    readMemberHome.execute(ctx, {}),
    listNotifications.execute(ctx, { show: 'unread' }),
    listFollows.execute(ctx, {}),
    readAddress.execute(ctx, {}),
  ]);
  const memberships = await Promise.all(
    own.map(async (membership, index) =>
      index < OPENED ? { ...membership, forums: await forumsOf(ctx, membership.network.id) } : membership,
    ),
  );
  const [home, news, follows, address] = await asked;
  const mustConfirm = address.email !== '' && !address.isConfirmed;
  return show(memberHomePage, { memberships, home, news, follows, mustConfirm });
}

async function forumsOf(ctx: Ctx, networkId: string) {
  return (await listForums.execute(ctx, { networkId })).forums;
}
