const numbers = new Intl.NumberFormat('en-GB');

/** All that can be wrong with one text. */
const text = (enter: string, subject: string) => ({
  enter: `Enter ${enter}.`,
  short: (min: number) => `${subject} needs at least ${min} characters.`,
  long: (max: number) => `${subject} can have at most ${numbers.format(max)} characters.`,
  unshowable: `${subject} has characters that can’t be shown.`,
});

/** What is wrong with what was filled in. */
export const fields = {
  named: {
    yourName: text('your name', 'Your name'),
    label: text('a label', 'A label'),
    name: text('a name', 'A name'),
    aims: text('the aims', 'The text on aims'),
    policy: text('the membership policy', 'The membership policy'),
    contact: text('a contact', 'The contact'),
    interest: text('an interest', 'An interest'),
    jobTitle: text('your job title', 'Your job title'),
    organisation: text('your organisation', 'Your organisation'),
    reason: text('a reason', 'A reason'),
    description: text('a description', 'A description'),
    message: text('your message', 'Your message'),
    title: text('a title', 'A title'),
    goal: text('what you wanted to do', 'What you wanted to do'),
    feedback: text('what you want to tell us', 'Your feedback'),
    page: text('a page', 'The page'),
    role: text('your role', 'Your role'),
    question: text('a question', 'A question'),
    tag: text('a tag', 'A tag'),
    law: text('the name of the law', 'The name of the law'),
    place: text('where it stands', 'The address'),
    pattern: text('a word or an expression', 'What is looked for'),
    evidence: text('some evidence', 'The evidence'),
    answer: text('an answer', 'An answer'),
  },
  manyQuestions: (max: number) => `Ask at most ${max} questions.`,
  id: 'This is not an id.',
  clientKey: 'The client key must be a UUID.',
  slugShort: (min: number) => `Use at least ${min} characters.`,
  slugLong: (max: number) => `Use ${max} characters or fewer.`,
  slug: 'Use lower-case letters, digits and single hyphens.',
  usernameShort: (min: number) => `A user name needs at least ${min} characters.`,
  usernameLong: (max: number) => `A user name can have at most ${max} characters.`,
  username: 'Use letters, digits, and single hyphens or underscores between them.',
  emailLong: 'This e-mail address is too long.',
  email: 'Enter an e-mail address like name@example.org.',
  password: 'Enter a password.',
  passwordLong: 'A password can have at most 128 characters.',
  login: 'Enter your user name or e-mail address.',
  loginLong: 'This is too long for a user name or an e-mail address.',
};
