import type { TransactionQuery } from '../../database/index.js';
import { type Committed, type Follower, follow } from '../../feed/index.js';
import {
  arrivedEdits,
  createdPosts,
  type FollowedPost,
  retitledThreads,
  rewrittenPosts,
} from '../../forums/index.js';
import type { Job, Services } from '../../kernel/index.js';
import { flagPost, tellModerators } from '../../reports/index.js';
import { judge, lookedThrough } from '../policies/judge.js';
import { rulesOf, ruleVersionOf } from '../queries/rule-sets.js';

const EVERY_MS = 5_000;
const GATHER_MS = 50;

interface Text {
  id: string;
  networkId: string;
  version: number;
  title: string | null;
  source: string;
  html: string;
}

const texts = `select p.id, f.network_id as "networkId", ${ruleVersionOf('f.network_id')} as version,
    case when p.number = 1 then t.title end as title, p.source, p.html
  from posts p join threads t on t.id = p.thread_id join forums f on f.id = t.forum_id
  where p.id = any($1::uuid[]) and p.state = 'visible' order by p.id`;

const anyFlag = `select 1 from word_rules where action = 'flag' and is_on and removed_at is null limit 1`;

function flagger(
  services: Services,
  name: string,
  page: Follower<FollowedPost>['page'],
  looked = ({ title, source, html }: Text) => lookedThrough(title, source, html),
): Follower<FollowedPost> {
  return {
    name,
    page,
    async handle(query, posts) {
      const cases = await flag(services, query, posts, looked);
      return {
        resume: null,
        async committed() {
          for (const caseId of cases) await tellModerators(services, caseId);
        },
      };
    },
  };
}

/** @returns the cases that were opened or joined */
async function flag(
  services: Services,
  query: TransactionQuery,
  posts: FollowedPost[],
  looked: (text: Text) => string[],
): Promise<string[]> {
  const cases: string[] = [];
  // Most sites have none: then no text need be read again.
  if ((await query(anyFlag)).length === 0) return cases;
  const rows = await query<Text>(texts, [posts.map(({ id }) => id)]);
  for (const text of rows) {
    const { id, networkId, version } = text;
    const rules = await rulesOf(services.db, networkId, version);
    const { found } = judge(rules, looked(text), ['flag']);
    for (const { rule } of found) {
      const caseId = await flagPost(services, query, id, rule);
      if (caseId) cases.push(caseId);
    }
  }
  return cases;
}

type ChangedPost = Committed['threads'][number]['change']['posts'][number];
const whenSome =
  (isNews: (post: ChangedPost) => boolean) =>
  ({ feed }: Services, wake: () => void) =>
    feed.onCommitted(({ threads }) => {
      if (threads.some(({ change }) => change.posts.some(isNews))) wake();
    });

/** Shows moderators what a rule finds in new posts. It runs behind the back of whoever writes, and misses nothing. */
export const flagPosts: Job = {
  name: 'wordRules.flagPosts',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: whenSome(({ version, state }) => version === 1 && state === 'visible'),
  run: (services) => follow(services, flagger(services, 'wordRules.posts', createdPosts)),
};

/** The same of what was edited. */
export const flagEdits: Job = {
  name: 'wordRules.flagEdits',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: whenSome(({ editedAt }) => editedAt !== null),
  run: (services) => follow(services, flagger(services, 'wordRules.edits', rewrittenPosts)),
};

/** The same of what was edited shortly before its thread came from another forum, whose changes it is not among any more. */
export const flagArrivals: Job = {
  name: 'wordRules.flagArrivals',
  everyMs: EVERY_MS,
  run: (services) => follow(services, flagger(services, 'wordRules.arrivals', arrivedEdits)),
};

/** The same of titles that threads were given anew: of them alone, for the text below has been gone through. */
export const flagTitles: Job = {
  name: 'wordRules.flagTitles',
  everyMs: EVERY_MS,
  gatherMs: GATHER_MS,
  listen: ({ feed }, wake) =>
    feed.onCommitted(({ threads }) => {
      if (threads.some(({ change }) => change.posts.length === 0)) wake();
    }),
  run: (services) =>
    follow(
      services,
      flagger(services, 'wordRules.titles', retitledThreads, ({ title }) => lookedThrough(title, null, null)),
    ),
};
