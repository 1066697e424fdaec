import * as pages from '../../../client/pages/index.js';
import type { QuoteRequestDto } from '../../../contract/quoting.js';
import { forum, managers, people, posts as postsOf, thread as threadOf } from './sample-data.js';
import { idOf } from './sample-shell.js';

const thread = threadOf(1);
const posts = postsOf(3);
const at = '2024-05-07T08:00:00.000Z';
const question: QuoteRequestDto = {
  ...{
    id: idOf(900),
    path: `/quotes/${idOf(900)}`,
    postId: posts[1]!.id,
    postNumber: 2,
    threadTitle: thread.title,
  },
  ...{
    version: 1,
    isMine: false,
    asker: people[1]!,
    author: people[0]!,
    where: 'The journal of ward managers',
  },
  words: 'The second sentence.\n\nWith your name.',
  ...{
    askedAt: at,
    dueAt: '2024-05-21T08:00:00.000Z',
    answer: null,
    conditions: null,
    answeredAt: null,
    isLapsed: false,
  },
};
const mine: QuoteRequestDto = {
  ...question,
  ...{
    id: idOf(901),
    path: `/quotes/${idOf(901)}`,
    isMine: true,
    postNumber: 3,
    threadTitle: null,
    author: null,
  },
  ...{ answer: 'conditions', conditions: 'Without my name.', answeredAt: at },
};
const place = { network: managers, forum, thread };

type Samples = Record<string, { isSignedIn: boolean; page: (shell: pages.ShellProps) => pages.Page }>;

/** Asking to quote a post, in every state. */
export const quotingSamples: Samples = {
  'ask-to-quote': {
    isSignedIn: true,
    page: (shell) =>
      pages.askToQuotePage(
        {
          ...place,
          post: posts[1]!,
          author: people[0]!,
          form: { values: {}, problems: [{ field: 'where', message: 'Enter where it stands.' }] },
        },
        shell,
      ),
  },
  quotes: {
    isSignedIn: true,
    page: (shell) => pages.questionsPage({ asked: [mine], toAnswer: [question] }, shell),
  },
  'quotes-none': {
    isSignedIn: true,
    page: (shell) => pages.questionsPage({ asked: [], toAnswer: [] }, shell),
  },
  quote: { isSignedIn: true, page: (shell) => pages.questionPage({ question }, shell) },
  'quote-answered': { isSignedIn: true, page: (shell) => pages.questionPage({ question: mine }, shell) },
};
