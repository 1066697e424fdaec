import type { z } from 'zod';
import { THREADS_PER_PAGE } from '../../../contract/forums.js';
import { type AnswerFor, viewAsDto, viewAsInput } from '../../../contract/view-as.js';
import type { Language } from '../../../text/index.js';
import type { AnswerWords } from '../../../text/shape.js';
import { transaction } from '../../database/index.js';
import {
  canReadForum,
  forumPageFacts,
  forumsAsSeen,
  presentForum,
  type SeatedForum,
  threadPath,
} from '../../forums/index.js';
import {
  type Actor,
  accountIdOf,
  type Ctx,
  defineUseCase,
  type SignedIn,
  visitor,
} from '../../kernel/index.js';
import { AppError, notFound } from '../../lib/errors.js';
import {
  type NetworkFacts,
  networkFactsById,
  presentNetwork,
  writeNetworkEvent,
} from '../../networks/index.js';
import { pagesOf, presentPage } from '../../publishing/index.js';
import { answerTo, type Place, type Question } from '../policies/ground.js';
import { askForum, askNetwork, askPage, canViewAs } from '../policies/view-as.policy.js';
import { type Target, targetCalled } from '../queries/target.js';

type Input = z.infer<typeof viewAsInput>;

/**
 * What somebody would see of a network, and why. Nobody is impersonated: the gate's policies are asked about them, with
 * no session and nothing marked as read, and of forums and threads only those are told of that the asker may know.
 */
export const viewAs = defineUseCase({
  name: 'desk.viewAs',
  summary:
    'What a visitor, anyone registered or one person would see of a network, rule by rule. It is logged.',
  input: viewAsInput,
  output: viewAsDto,
  limit: { points: 300, seconds: 600 },
  facts: (ctx, input) => networkFactsById(ctx, input.networkId),
  policy: (ctx, facts) => canViewAs(ctx.actor, facts),
  async run(ctx, input, network) {
    const target = input.as === 'person' ? await personOf(ctx, network, input.username) : null;
    const lookerId = accountIdOf(ctx.actor)!;
    const forums = await forumsAsSeen(ctx.db, network.id, lookerId, target?.actor.accountId ?? null);
    const chosen = input.forumId ? forums.find(({ forum }) => forum.id === input.forumId) : null;
    if (chosen === undefined) throw notFound();
    await writeDown(ctx, input, target);
    const eyes = eyesOf(input, target);
    const { language } = ctx;
    return {
      network: presentNetwork(network),
      as: input.as,
      person: target && personDtoOf(target.actor),
      standing: target && { ...target.standing, since: target.standing.since.toISOString() },
      answers: answersTo(askNetwork(network), eyes, language),
      forums: forums.map(({ forum, seat, pause }) => ({
        forumId: forum.id,
        name: forum.name,
        path: presentForum(forum, network).path,
        access: forum.access,
        isArchived: forum.isArchived,
        answers: answersTo(askForum(forum, network.visibility), seated(eyes, { seat, pause }), language),
      })),
      ownPages: (
        await pagesOf(ctx.db, network.id, {
          accountId: target?.actor.accountId ?? null,
          isMember: true,
          isManager: true,
        })
      )
        .filter(({ deletedAt }) => deletedAt === null)
        .map((page) => ({
          ...presentPage(page, network.slug),
          answer: answerTo(askPage(page, network.visibility), eyes.actor, eyes.place, language),
        })),
      threads: chosen && (await threadsOf(ctx, network, chosen, seated(eyes, chosen))),
    };
  },
});

interface Eyes {
  actor: Actor;
  place: Place;
}

/** Anybody with an account and nothing else. */
const anyone: Actor = {
  kind: 'account',
  accountId: '00000000-0000-0000-0000-000000000000',
  username: '',
  name: '',
  isSiteAdmin: false,
  sessionHash: '',
};

function eyesOf({ as }: Input, target: Target | null): Eyes {
  const actor = target?.actor ?? (as === 'visitor' ? visitor : anyone);
  const { state, role } = target?.standing ?? { state: null, role: null };
  return { actor, place: { role: state === 'active' ? role : null, state, seat: null } };
}

const seated = ({ actor, place }: Eyes, { seat, pause }: Pick<Place, 'seat' | 'pause'>): Eyes => ({
  actor,
  place: { ...place, seat, pause },
});
const personDtoOf = ({ accountId, username, name }: SignedIn) => ({ id: accountId, username, name });

function answersTo<Q extends string>(
  questions: [Q, Question][],
  { actor, place }: Eyes,
  language: Language,
): Record<Q, AnswerFor> {
  const entries = questions.map(([name, question]) => [name, answerTo(question, actor, place, language)]);
  return Object.fromEntries(entries) as Record<Q, AnswerFor>;
}

/** @throws AppError invalid_input where nobody of that name has or had to do with the network */
async function personOf({ db }: Ctx, { id }: NetworkFacts, username = ''): Promise<Target> {
  const target = await targetCalled(db, id, username);
  if (target) return target;
  const message = (words: AnswerWords) => words.desk.nobodyHere;
  throw new AppError('invalid_input', message, {
    reason: 'nobody',
    fields: [{ field: 'username', message }],
  });
}

/** The titles of a forum's first page, where both may read them: whoever is asked about, and whoever asks. */
async function threadsOf(ctx: Ctx, network: NetworkFacts, { forum }: SeatedForum, { actor, place }: Eyes) {
  const { visibility } = network;
  const none = { forumId: forum.id, titles: [], hasMore: false };
  if (!canReadForum(actor, { forum, visibility, ...place }).allowed)
    return { ...none, mayNot: 'they' as const };
  const page = await forumPageFacts(ctx, network.slug, forum.slug, undefined);
  if (!page || !canReadForum(ctx.actor, page).allowed) return { ...none, mayNot: 'you' as const };
  const listed = page.listed.slice(0, THREADS_PER_PAGE);
  return {
    forumId: forum.id,
    mayNot: null,
    titles: [...page.pinned, ...listed].map(({ id, title, language }) => ({
      id,
      title,
      language: language ?? page.forum.language,
      path: threadPath({ id, title }),
    })),
    hasMore: page.listed.length > THREADS_PER_PAGE,
  };
}

async function writeDown(ctx: Ctx, { networkId, as, forumId }: Input, target: Target | null): Promise<void> {
  await transaction(ctx.db, (write) =>
    writeNetworkEvent(write, {
      networkId,
      actorId: accountIdOf(ctx.actor),
      act: 'view.as',
      subject: { accountId: target?.actor.accountId, forumId },
      details: { as },
      at: ctx.clock.now(),
    }),
  );
}
