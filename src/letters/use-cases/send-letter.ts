import {
  deskOf,
  type LetterDesk,
  letterSentDto,
  letterStatusDto,
  letterStatusInput,
  sendLetterInput,
} from '../../../contract/letters.js';
import { query } from '../../database/index.js';
import { defineUseCase } from '../../kernel/index.js';
import { allowed } from '../../lib/decision.js';
import { noticesSql, tellNotices } from '../../notices/index.js';
import { hashReceipt, newReceipt, readReceipt } from '../../reports/index.js';
import { presentStatus } from '../presenters/letter.presenter.js';
import { letterByReceipt } from '../queries/letters.js';

/** Everybody together: a flood from many addresses ends here. */
const everybody = { points: 300, seconds: 3_600 };

const sent = `insert into letters (id, kind, receipt_hash, sent_at, about, reason, words, name, email)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id, sent_at`;
// Also whoever sent it, if they are one of them: leaving them out would tell the others who it was.
const withNews = (readers: string) =>
  `with letter as (${sent}), told as (${noticesSql({
    kind: 'letterWaits',
    account: 'a.id',
    subject: 'l.id',
    network: 'null::uuid',
    at: 'l.sent_at',
    from: `letter l cross join accounts a where a.status = 'active' and ${readers}`,
  })}) select account_id as "accountId" from told`;
const insert: Record<LetterDesk, string> = {
  site: withNews('a.is_site_admin'),
  guardians: withNews('a.id in (select g.account_id from guardians g where g.ended_at is null)'),
};

export const sendLetter = defineUseCase({
  name: 'letters.sendLetter',
  summary:
    'Write to those who run the site (against the law, copyright, a complaint) or to the guardians (a concern), without an account. The receipt is answered once and kept nowhere.',
  input: sendLetterInput,
  output: letterSentDto,
  limit: { points: 10, seconds: 3_600 },
  facts: async () => ({}),
  policy: () => allowed,
  masks: ['words'],
  async run(ctx, { kind, about, reason, words, name, email }) {
    await ctx.limits.use('letters.everybody', 'all', everybody);
    const receipt = newReceipt();
    const told = await query<{ accountId: string }>(
      ctx.db,
      insert[deskOf(kind)],
      [ctx.ids.next(), kind, hashReceipt(receipt), ctx.clock.now(), about, reason, words, name, email].map(
        (value) => value ?? null,
      ),
    );
    tellNotices(
      ctx,
      told.map(({ accountId }) => accountId),
    );
    return { receipt, path: `/letters/status/${receipt}` };
  },
});

/** Whoever has the receipt sent the letter: nothing else is asked, and nothing is told of what it says. */
export const readLetterStatus = defineUseCase({
  name: 'letters.readLetterStatus',
  summary: 'Read how a letter stands and what was answered, by its receipt.',
  input: letterStatusInput,
  output: letterStatusDto,
  limit: { points: 60, seconds: 60 },
  async facts(ctx, input) {
    const receipt = readReceipt(input.receipt);
    return receipt === null ? null : letterByReceipt(ctx.db, hashReceipt(receipt));
  },
  policy: () => allowed,
  run: async (_ctx, _input, letter) => presentStatus(letter),
});
