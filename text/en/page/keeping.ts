import { count } from '../count.js';

/** Keeping a network alive: whether members still belong, and what happens when no admin is left. */
export const keeping = {
  confirmTitle: 'Do members still belong?',
  confirmText:
    'Members are asked by a notification. They answer with one click. You see who has not answered.',
  every: 'Ask every member',
  everyChoices: { 0: 'Never', 6: 'Every 6 months', 12: 'Every 12 months', 24: 'Every 24 months' },
  ends: 'End the membership of people who do not answer',
  endsHint: 'They are asked three times in six weeks first. Admins always stay.',
  save: 'Save this setting',
  asked: 'Are you still a member?',
  yes: 'Yes, I am still a member',
  yesOf: (network: string) => ` of ${network}`,
  no: 'No, leave the network',
  unanswered: (n: number) =>
    count(n, { one: '# member has not answered', other: '# members have not answered' }),
  unansweredLink: 'Members who were asked and have not answered',
  everyone: 'All members',
  askedOn: 'Asked on {day} and has not answered',
  orphan: 'This network has no admin.',
  orphanText: 'Nobody can let people in or change anything. The people who run this site choose a new admin.',
  away: (days: number) => `No admin of this network has been here for ${days} days.`,
  awayText: 'The people who run this site can make a member an admin, too.',
  wouldYou: 'I would take over',
  thanks: 'You offered to take over. The people who run this site decide.',
  orphansLink: 'Networks without an admin',
  orphansTitle: 'Networks without an admin',
  orphansLead:
    'Also those whose admins have been away for a long time. Make a member the admin. Those who offered to take over come first.',
  noOrphans: 'Every network has an admin',
  noOrphansText: 'There is nothing to do.',
  since: 'Without an admin since {day}.',
  awaySince: (days: number) => `It has admins. On {day} none of them had been here for ${days} days.`,
  noVolunteers: 'Nobody has offered to take over yet.',
  makeAdmin: 'Make admin',
  makeAdminOf: (who: string, network: string) => `: ${who} of ${network}`,
  toMembers: (network: string) => `Choose another member of ${network}`,
  leaveTitle: 'You are the only admin',
  leaveText:
    'If you leave now, nobody runs this network. Its members are asked to take over, and the people who run this site choose one.',
  leaveBetter: 'Hand over first',
  leaveAnyway: 'Leave without an admin',
};
