import * as pages from '../../../client/pages/index.js';
import type { FeedbackDto } from '../../../contract/feedback.js';

const short: FeedbackDto = {
  number: 7,
  receivedOn: '2026-11-20',
  goal: null,
  found: null,
  message: 'The search is quick.',
  page: null,
  organisation: null,
  role: null,
  email: null,
};
const full: FeedbackDto = {
  ...short,
  number: 8,
  goal: 'Find out how others plan leave',
  found: 'partly',
  message: 'There is a lot about summer.\n\nI found nothing about the winter.',
  page: '/n/practice-managers',
  organisation: 'A health centre',
  role: 'Practice manager',
  email: 'someone@example.org',
};

/** The pages of feedback, in the states that differ. */
export const feedbackSamples = {
  feedback: {
    page: (shell: pages.ShellProps) => pages.feedbackPage({ page: '/n/practice-managers' }, shell),
  },
  'feedback-errors': {
    page: (shell: pages.ShellProps) =>
      pages.feedbackPage(
        {
          page: '',
          form: {
            values: { found: 'no', email: 'someone' },
            problems: [
              { field: 'message', message: 'Enter what you want to tell us.' },
              { field: 'email', message: 'Enter an e-mail address like name@example.org.' },
            ],
          },
        },
        shell,
      ),
  },
  'feedback-sent': { page: (shell: pages.ShellProps) => pages.feedbackSentPage({}, shell) },
  'feedback-received': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) =>
      pages.feedbackReceivedPage({ feedback: [full, short], older: 7 }, shell),
  },
  'feedback-received-empty': {
    isSignedIn: true,
    page: (shell: pages.ShellProps) => pages.feedbackReceivedPage({ feedback: [], older: null }, shell),
  },
};
