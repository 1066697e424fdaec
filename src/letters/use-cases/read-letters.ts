import {
  answerLetterInput,
  deskOf,
  letterDto,
  letterIdInput,
  lettersDto,
  listLettersInput,
} from '../../../contract/letters.js';
import { query } from '../../database/index.js';
import { accountIdOf, type Ctx, defineUseCase } from '../../kernel/index.js';
import { AppError, FactsChanged } from '../../lib/errors.js';
import { canReadLetters } from '../policies/letter.policy.js';
import { presentLetter } from '../presenters/letter.presenter.js';
import { asksGuardian, isGuardian, letterById, lettersOf } from '../queries/letters.js';

const limit = { points: 300, seconds: 60 };

export const listLetters = defineUseCase({
  name: 'letters.listLetters',
  summary:
    'The letters that wait for an answer, the oldest first: of the site, or for guardians the concerns.',
  input: listLettersInput,
  output: lettersDto,
  limit,
  facts: async (ctx) => ({ isGuardian: await asksGuardian(ctx) }),
  policy: (ctx, facts, { desk }) => canReadLetters(ctx.actor, desk, facts.isGuardian),
  run: async (ctx, { desk, show }) => ({
    desk,
    show,
    letters: (await lettersOf(ctx.db, desk, show)).map(presentLetter),
  }),
});

async function letterFacts(ctx: Ctx, letterId: string) {
  const [letter, isOne] = await Promise.all([letterById(ctx.db, letterId), asksGuardian(ctx)]);
  return letter && { letter, isGuardian: isOne };
}

export const readLetter = defineUseCase({
  name: 'letters.readLetter',
  summary: 'Read one letter.',
  input: letterIdInput,
  output: letterDto,
  limit,
  facts: (ctx, { letterId }) => letterFacts(ctx, letterId),
  policy: (ctx, { letter, isGuardian: isOne }) => canReadLetters(ctx.actor, deskOf(letter.kind), isOne),
  run: async (_ctx, _input, { letter }) => presentLetter(letter),
});

// Who may answer is a condition on rows that this statement locks: a guardian's end that commits first wins.
const answering = `with person as (
    select a.id from accounts a where a.id = $2 and a.status = 'active'
      and case when $3::boolean then ${isGuardian('a.id')} else a.is_site_admin end for share
  ), role as (
    select g.id from guardians g where g.account_id = $2 and g.ended_at is null for share)
  update letters l set outcome = $4, answer = $5, answered_by = p.id, answered_at = $6 from person p
  where l.id = $1 and l.answered_at is null and (not $3::boolean or exists (select from role)) returning l.id`;

export const answerLetter = defineUseCase({
  name: 'letters.answerLetter',
  summary: 'Answer a letter: whoever has its receipt reads the answer. A second answer is a conflict.',
  input: answerLetterInput,
  output: letterDto,
  limit: { points: 120, seconds: 60 },
  facts: (ctx, { letterId }) => letterFacts(ctx, letterId),
  policy: (ctx, { letter, isGuardian: isOne }) => canReadLetters(ctx.actor, deskOf(letter.kind), isOne),
  masks: ['words'],
  async run(ctx, { letterId, outcome, words }, { letter }) {
    if (letter.answeredAt)
      throw new AppError('conflict', (say) => say.letters.answeredAlready, { reason: 'already_answered' });
    const isConcern = deskOf(letter.kind) === 'guardians';
    const values = [letterId, accountIdOf(ctx.actor), isConcern, outcome, words, ctx.clock.now()];
    const rows = await query(ctx.db, answering, values);
    const answered = rows.length > 0 && (await letterById(ctx.db, letterId));
    if (!answered) throw new FactsChanged();
    return presentLetter(answered);
  },
});
