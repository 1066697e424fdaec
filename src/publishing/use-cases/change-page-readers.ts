import {
  addPageReaderInput,
  MOST_READERS,
  pageReaderChangedDto,
  removePageReaderInput,
} from '../../../contract/network-pages.js';
import { type TransactionQuery, transaction } from '../../database/index.js';
import { type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { writeNetworkEvent } from '../../networks/index.js';
import { type PageFacts, pageFacts } from '../facts/page.facts.js';
import { canChangePage } from '../policies/page.policy.js';
import { lockNetwork } from '../queries/lock-network.js';
import { memberCalled } from '../queries/page-readers.js';
import { aboutPage } from '../queries/write-page.js';

const limit = { points: 300, seconds: 600 };

/**
 * One more on the list, unless it is full. `n` counts those who are on it and have been members since: others can't be
 * seen there to be taken off. The suspended get the page back, so they take a place. Whoever left and came back is written anew.
 */
const adding = `
  with known as (
    select count(*)::int as n from network_page_readers r join network_pages p on p.id = r.page_id
    join accounts a on a.id = r.account_id and a.status in ('active', 'suspended')
    join memberships m on m.network_id = p.network_id and m.account_id = r.account_id
      and m.state in ('active', 'suspended') and m.joined_at <= r.added_at
    where r.page_id = $1 and r.account_id <> $2)
  insert into network_page_readers (page_id, account_id, added_at)
  select $1::uuid, $2::uuid, $3::timestamptz from known where known.n < ${MOST_READERS}
  on conflict (page_id, account_id) do update set added_at = excluded.added_at returning account_id`;

export const addPageReader = defineUseCase({
  name: 'publishing.addPageReader',
  summary: 'Let a member read a page that is for some by name, by user name.',
  input: addPageReaderInput,
  output: pageReaderChangedDto,
  limit,
  facts: pageFacts,
  policy: (ctx, { network, page }) => canChangePage(ctx.actor, network, page),
  async run(ctx, { username }, facts) {
    const accountId = await memberCalled(ctx.db, facts.network.id, username);
    if (!accountId) throw problem('no_such_member', (words) => words.forums.noSuchMember);
    await change(ctx, facts, accountId, 'page.readerAdded', async (write) => {
      const added = await write(adding, [facts.page!.id, accountId, ctx.clock.now()]);
      if (added.length === 0)
        throw problem('too_many_readers', (words) => words.networkPages.tooManyReaders(MOST_READERS));
      return true;
    });
    return { accountId };
  },
});

export const removePageReader = defineUseCase({
  name: 'publishing.removePageReader',
  summary: 'Take somebody from the list of a page that is for some members by name.',
  input: removePageReaderInput,
  output: pageReaderChangedDto,
  limit,
  facts: pageFacts,
  policy: (ctx, { network, page }) => canChangePage(ctx.actor, network, page),
  async run(ctx, { accountId }, facts) {
    await change(ctx, facts, accountId, 'page.readerRemoved', async (write) => {
      const gone = await write(
        'delete from network_page_readers where page_id = $1 and account_id = $2 returning account_id',
        [facts.page!.id, accountId],
      );
      return gone.length > 0;
    });
    return { accountId };
  },
});

/** Under the network's lock, so the list is counted right, with a line in its log where something is another now. */
async function change(
  ctx: Ctx,
  { network, page }: PageFacts,
  accountId: string,
  act: 'page.readerAdded' | 'page.readerRemoved',
  work: (write: TransactionQuery) => Promise<boolean>,
): Promise<void> {
  await transaction(ctx.db, async (write) => {
    await lockNetwork(write, ctx, network);
    if (!(await work(write))) return;
    const subject = { thingId: page!.id, accountId };
    await writeNetworkEvent(write, { ...aboutPage(ctx, network.id, page!.id), subject, act });
  });
}

function problem(reason: string, message: Sentence): AppError {
  return new AppError('invalid_input', message, { reason, fields: [{ field: 'username', message }] });
}
