import type { z } from 'zod';
import './plain-problems.js';
import { inLanguage, type Language } from '../../text/index.js';
import { answers } from '../../text/words.js';
import type { Decision } from '../lib/decision.js';
import { AppError, FactsChanged, notFound } from '../lib/errors.js';
import type { Limit } from '../lib/limits.js';
import type { Actor } from './actor.js';
import type { Ctx } from './context.js';
import { holdPersonalData, masked, type Screen, screened } from './screen-personal-data.js';

/** One verb, with everything that guards it beside it. */
export interface UseCaseDefinition<I extends z.ZodType, O extends z.ZodType, F> {
  /** `room.verb`, unique. */
  name: string;
  /** One sentence for the API's documents. */
  summary: string;
  input: I;
  output: O;
  limit: Limit;
  /**
   * Answers a request that was done before (same client key), whatever a policy would say today. Asked only when the
   * request fails, as one that was done before must: its key is unique in the database.
   */
  replay?(ctx: Ctx, input: z.output<I>): Promise<z.input<O> | null>;
  /** Loads what the policy needs, in one query. Null: there is no such thing. */
  facts(ctx: Ctx, input: z.output<I>): Promise<F | null>;
  /**
   * Facts that were read a moment ago, if any. They can only let a request through, never refuse one, and only to a
   * `run` that holds all that the decision relied on against rows that it locks: it throws FactsChanged, and fresh
   * facts decide.
   */
  recentFacts?(ctx: Ctx, input: z.output<I>): F | null;
  /** Pure. Decides from the facts alone. */
  policy(ctx: Ctx, facts: F, input: z.output<I>): Decision;
  /**
   * Texts about somebody else's text: reasons, reports, notes. Whoever writes them has to say what they saw, so nothing is asked or
   * refused: what could show who a patient is is masked, before anything else has the text.
   */
  masks?: readonly (keyof z.output<I> & string)[];
  /** Texts that others will see: nothing is written while they could show who a patient is. */
  screen?: Screen<z.output<I>, F>;
  /**
   * Prepares, writes, and returns the DTO.
   * @param isAttested the place stops what was found in its texts, and its writer's word brings them to moderators
   * @throws FactsChanged when the world moved meanwhile
   */
  run(ctx: Ctx, input: z.output<I>, facts: F, isAttested: boolean): Promise<z.input<O>>;
}

export interface UseCase<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  readonly limit: Limit;
  /** Validates, limits, authorises and runs. @throws AppError only, for anything the asker caused */
  execute(ctx: Ctx, rawInput: unknown): Promise<z.output<O>>;
}

const ATTEMPTS = 5;

/**
 * The only way to make a use-case: no transport can leave a step out.
 * Order: schema, rate limit, facts, policy, screen, run; facts and policy again when they changed meanwhile; on any failure,
 * the answer of the same request that was done before.
 */
export function defineUseCase<I extends z.ZodType, O extends z.ZodType, F>(
  definition: UseCaseDefinition<I, O, F>,
): UseCase<I, O> {
  const { name, summary, input, output, limit } = definition;
  return {
    name,
    summary,
    input,
    output,
    limit,
    async execute(ctx, rawInput) {
      const { uses } = ctx.metrics;
      try {
        const answer = await perform(definition, ctx, rawInput);
        uses.inc({ name, outcome: 'ok' });
        return answer;
      } catch (error) {
        uses.inc({ name, outcome: error instanceof AppError ? error.code : 'failed' });
        throw error;
      }
    },
  };
}

async function perform<I extends z.ZodType, O extends z.ZodType, F>(
  definition: UseCaseDefinition<I, O, F>,
  ctx: Ctx,
  rawInput: unknown,
): Promise<z.output<O>> {
  const parsed = masked(parseInput(definition.input, rawInput, ctx.language), definition.masks);
  await ctx.limits.use(definition.name, limitKey(ctx), definition.limit);
  try {
    return (await attempt(definition, ctx, parsed)) as z.output<O>;
  } catch (error) {
    const replayed = await definition.replay?.(ctx, parsed);
    if (replayed) return replayed as z.output<O>;
    throw error;
  }
}

/** Decides and does it; both again when the facts changed in between. */
async function attempt<I extends z.ZodType, O extends z.ZodType, F>(
  { facts: load, recentFacts, policy, screen, run }: UseCaseDefinition<I, O, F>,
  ctx: Ctx,
  input: z.output<I>,
): Promise<z.input<O>> {
  const found = screen ? screened(screen.texts(input)) : [];
  // What is found is judged by how the place guards its texts now.
  const recent = found.length > 0 ? null : (recentFacts?.(ctx, input) ?? null);
  if (recent && policy(ctx, recent, input).allowed) {
    try {
      return await run(ctx, input, recent, false);
    } catch (error) {
      if (!(error instanceof FactsChanged)) throw error;
    }
  }
  for (let count = 1; ; count++) {
    const facts = await load(ctx, input);
    if (facts === null) throw notFound();
    allowOrThrow(ctx.actor, policy(ctx, facts, input));
    const mode = found.length > 0 ? (screen?.mode?.(facts) ?? 'warn') : 'off';
    holdPersonalData(ctx, found, mode, input, screen?.canWait);
    try {
      return await run(ctx, input, facts, mode === 'stop');
    } catch (error) {
      if (!(error instanceof FactsChanged)) throw error;
      if (count < ATTEMPTS) continue;
      throw new AppError('conflict', (words) => words.common.changedMeanwhile, { reason: 'facts_changed' });
    }
  }
}

function limitKey(ctx: Ctx): string {
  return ctx.actor.kind === 'account' ? `account:${ctx.actor.accountId}` : `address:${ctx.address}`;
}

/**
 * Lets an allowed decision pass.
 * @throws AppError not_found, gone, unauthenticated (a visitor whom registering might help) or forbidden
 */
export function allowOrThrow(actor: Actor, decision: Decision): void {
  if (decision.allowed) return;
  if (decision.hidden) throw notFound();
  const { reason, message } = decision;
  if (decision.isGone) throw new AppError('gone', message, { reason });
  if (actor.kind === 'visitor') {
    throw new AppError('unauthenticated', message, { reason, registerUrl: '/register' });
  }
  throw new AppError('forbidden', message, { reason });
}

/**
 * @param language what problems are told in: the words of a schema are chosen while it parses
 * @throws AppError invalid_input naming each field
 */
export function parseInput<I extends z.ZodType>(schema: I, raw: unknown, language: Language): z.output<I> {
  return inLanguage(language, () => {
    const result = schema.safeParse(raw);
    if (result.success) return result.data;
    throw problemsOf(result.error.issues);
  });
}

function problemsOf(issues: z.core.$ZodIssue[]): AppError {
  // One sentence per field: what to mend first.
  const first = new Map<string, string>();
  for (const issue of issues) {
    const isUnknown = issue.code === 'unrecognized_keys';
    const field = isUnknown ? 'input' : issue.path.join('.') || 'input';
    if (!first.has(field)) first.set(field, isUnknown ? answers.common.unknownField : issue.message);
  }
  const fields = [...first].slice(0, 20).map(([field, text]) => ({ field, message: () => text }));
  return new AppError('invalid_input', fields[0]?.message ?? ((words) => words.common.notValid), { fields });
}
