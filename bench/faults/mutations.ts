import type { Checker } from './findings.js';

/** One mistake in a copy of the build, which one check must find. */
export interface Mutation {
  checker: Checker;
  /** What is wrong now, for people. */
  what: string;
  /** In `dist`. */
  file: string;
  /** Stands there once; `instead` stands in its place. */
  text: string;
  instead: string;
  /** More of the same mistake in the same file. */
  also?: { text: string; instead: string };
  /** The faults that bring it out; a calm sea with a few lost connections unless given. */
  only?: string[];
}

const lines = [
  'all clients come back at once',
  'an edge to the clients is cut',
  'an edge to the clients swallows everything',
];

export const mutations: Mutation[] = [
  {
    checker: 'stored',
    what: 'a reply is answered with another number than it has',
    file: 'src/forums/use-cases/reply-to-thread.js',
    text: 'return { post: presentPost(post), thread',
    instead:
      'return { post: { ...presentPost(post), number: post.number + (post.number % 9 === 0 ? 1 : 0) }, thread',
  },
  {
    checker: 'once',
    what: 'the key of a reply is not kept, so that what is sent again is stored again',
    file: 'src/forums/statements/write-replies.js',
    text: 'step.base + a.k, a.client_key,',
    instead: 'step.base + a.k, gen_random_uuid(),',
    only: lines,
  },
  {
    checker: 'order',
    what: 'a thread leaves a number out now and then',
    file: 'src/forums/statements/write-replies.js',
    text: 'last_number = g.last_number + g.n,',
    instead: 'last_number = g.last_number + g.n + (random() < 0.1)::int,',
  },
  {
    checker: 'pages',
    what: 'live messages leave out every seventh post',
    file: 'src/gateway/watched.js',
    text: "this.room.emit('thread:changes', messages)",
    instead:
      "this.room.emit('thread:changes', messages.map((one) => ({ ...one, change: { ...one.change, posts: one.change.posts.filter(({ number }) => number % 7 > 0) } })))",
  },
  {
    checker: 'number',
    what: 'nobody is put out of a room',
    file: 'src/gateway/forum-gate.js',
    text: 'this.expel(socket);',
    instead: '',
  },
  {
    checker: 'clock',
    what: 'a removal is answered two and a half seconds before it is written',
    file: 'src/networks/use-cases/remove-member.js',
    text: 'await writeMembership(ctx, {',
    instead:
      'await ((...given) => void setTimeout(() => writeMembership(...given).catch(() => undefined), 2500))(ctx, {',
  },
  {
    checker: 'author',
    what: 'a reply is written a moment after it was decided on, and its statement does not ask again whether the writer is a member',
    file: 'src/forums/statements/write-replies.js',
    text: "where (i.needs -> 'roles' = 'null' or",
    instead: "where (true or i.needs -> 'roles' = 'null' or",
    also: {
      text: 'async function writeBatch(replies, along) {',
      instead:
        'async function writeBatch(replies, along) { await new Promise((resolve) => setTimeout(resolve, 500));',
    },
  },
  {
    checker: 'canary',
    what: 'a post without a name is stored under its writer',
    file: 'src/forums/statements/write-replies.js',
    text: 'coalesce(a.pseudonym_id, a.writer_id)',
    instead: 'a.writer_id',
  },
  {
    checker: 'time',
    what: "a node goes by its machine's own clock",
    file: 'src/database/clock.js',
    text: 'Math.floor(origin + performance.now())',
    instead: 'Date.now()',
    only: ['the clock of a node runs ahead'],
  },
  {
    checker: 'unread',
    what: 'own posts count as unread',
    file: 'src/reading/queries/thread-reading.js',
    text: "q.state = 'visible' and q.author_id <> $1::uuid",
    instead: "q.state = 'visible'",
  },
  {
    checker: 'presence',
    what: 'nodes do not listen to who is on the others',
    file: 'src/gateway/nodes.js',
    text: 'presence.hear(state, performance.now())',
    instead: 'undefined',
  },
  {
    checker: 'gone',
    what: 'a node that falls silent is remembered for a quarter of an hour',
    file: 'src/gateway/presence.js',
    text: 'LEASE_MS = 15_000',
    instead: 'LEASE_MS = 900_000',
    only: ['Redis is flushed'],
  },
  {
    checker: 'decisions',
    what: 'removals of members leave no line in the log',
    file: 'src/networks/queries/write-membership.js',
    text: '$10::text, $6::timestamptz from changed',
    instead: "$10::text, $6::timestamptz from changed where $14::text <> 'remove'",
  },
  {
    checker: 'invitations',
    what: 'the use of an invitation is not counted',
    file: 'src/networks/queries/invitations.js',
    text: 'set used = i.used + 1',
    instead: 'set used = i.used',
  },
  {
    checker: 'memory',
    what: 'something of every command is kept for ever',
    file: 'src/gateway/dispatcher.js',
    text: 'const requestId = services.ids.next();',
    instead:
      'const requestId = services.ids.next(); (globalThis.kept ??= []).push(Array.from({ length: 20_000 }, String));',
  },
  {
    checker: 'rejections',
    what: 'what fails in Redis is caught by nobody',
    file: 'src/gateway/redis.js',
    text: 'metrics.publishFailures.inc();',
    instead: "void Promise.reject(new Error('nobody caught this'));",
    only: ['Redis is killed'],
  },
];
