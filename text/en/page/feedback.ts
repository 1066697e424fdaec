import { counting } from '../../count.js';

const count = counting('en-GB');

/** The form to say what works and what does not, and what the site administrator reads of it. */
export const feedback = {
  title: 'Give feedback',
  link: 'Feedback',
  description: (site: string) => `Tell the people who run ${site} what works and what does not.`,
  lead: 'Tell us what works for you and what does not. You can leave out everything but “Tell us more”.',
  anonymous:
    'You need no account. Unless you write it here, we do not store who you are: no name, no account, no network address. We store the day, but not the time.',
  keeps: (days: number) =>
    count(days, {
      one: 'We delete what you send after # day.',
      other: 'We delete what you send after # days.',
    }),
  goal: 'What were you trying to do? (optional)',
  goalHint: 'So that we know what people come here for.',
  found: 'Did you find it? (optional)',
  foundHint: 'So that we see if the site helped you.',
  answers: { yes: 'Yes', partly: 'Partly', no: 'No' },
  message: 'Tell us more',
  messageHint: 'What went well, and what did not? So that we know what to keep and what to mend.',
  page: 'Which page is it about? (optional)',
  pageHint: 'So that we look at the right place.',
  cameFrom: 'So that we look at the right place. You came from this page. You can change it or take it out.',
  organisation: 'Organisation (optional)',
  organisationHint: 'So that we know where the site is used. Leave it empty if it would show who you are.',
  role: 'Your role (optional)',
  roleHint: 'So that we know whose work the site should help with.',
  email: 'E-mail address (optional)',
  emailHint: 'Only to answer you or to ask you to help. Without it we can’t answer.',
  button: 'Send feedback',
  sent: {
    title: 'Thank you for your feedback',
    text: 'It has arrived. The people who run this site read it. They answer if you gave an e-mail address.',
    home: 'Go to the front page',
    again: 'Give more feedback',
  },
  received: {
    title: 'Feedback received',
    lead: 'What people said about this site, the newest first. We do not know who wrote it, unless they say so.',
    keeps: (days: number) =>
      count(days, { one: 'It is deleted after # day.', other: 'It is deleted after # days.' }),
    useOfMail: 'Use an e-mail address only to answer or to ask for help.',
    list: 'Feedback',
    one: (number: number) => `Feedback ${number}`,
    on: 'Received on {date}',
    goal: 'Wanted to do',
    found: 'Found it',
    message: 'Said',
    page: 'Page',
    organisation: 'Organisation',
    role: 'Role',
    email: 'E-mail address',
    delete: (number: number) => `Delete feedback ${number}`,
    older: 'Older feedback',
    empty: 'No feedback yet',
    emptyText: 'The form is linked at the end of every page.',
  },
};
