import { count } from '../count.js';

/** How a network and the site are moderated, in numbers. */
export const openness = {
  link: 'How it is moderated',
  linkOfSite: 'How this site is moderated',
  title: (network: string | null) => (network ? `How ${network} is moderated` : 'How this site is moderated'),
  lead: 'What was reported in a month, what became of it, and how long it took.',
  month: 'Month',
  months: 'Other months',
  small:
    'Numbers from 1 to 4 are not shown, and no total that would tell them. So nobody can work out who is meant.',
  isSmall: 'not shown',
  total: 'All',
  what: 'What',
  number: 'Number',
  noneOf: 'Nothing in this month.',
  times: {
    title: 'How long it took',
    firstLook: 'Until a moderator first looked',
    decision: 'Until it was decided',
    half: 'Half of the cases took at most',
    most: 'Nine of ten cases took at most',
    tooFew: 'There were fewer than five cases.',
    minutes: (n: number) => count(n, { one: '# minute', other: '# minutes' }),
    hours: (n: number) => count(n, { one: '# hour', other: '# hours' }),
    days: (n: number) => count(n, { one: '# day', other: '# days' }),
  },
  views: {
    title: 'How many people saw it before',
    text: 'We do not count this. To know it, we would have to write down who reads which post.',
  },
  lists: {
    reports: 'Reports, by reason',
    outcomes: 'What became of reported things',
    acts: 'What moderators did',
    sanctions: 'Measures against people',
    holds: 'Posts that had to wait for a moderator',
    appeals: 'What became of appeals',
    reveals: 'Anonymous authors whose name was asked for',
  },
  keys: {
    outcomes: {
      removed: 'A moderator removed it',
      locked: 'A moderator locked the thread',
      handled: 'A moderator dealt with it in another way',
      kept: 'A moderator left it as it is',
      automatic: 'Closed by itself: its author had deleted it',
    },
    reveals: {
      agreed: 'Two administrators agreed, and learned the name',
      refused: 'A second administrator refused',
    },
    acts: {
      'post.removed': 'Posts removed',
      'post.edited': 'Posts whose words were changed',
      'post.restored': 'Posts put back',
      'thread.locked': 'Threads locked',
      'thread.unlocked': 'Threads unlocked',
      'thread.pinned': 'Threads pinned',
      'thread.unpinned': 'Threads unpinned',
      'thread.renamed': 'Threads renamed',
      'posts.split': 'Posts taken into a new thread',
      'thread.merged': 'Threads merged with another',
      'thread.moved': 'Threads moved',
    },
  } as Record<string, Record<string, string>>,
  json: 'The same as JSON',
};
