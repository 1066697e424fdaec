import { counting } from '../../count.js';

const count = counting('en-GB');

/** A network's own place in the register: declaration, review, removal, closing down. */
export const registerEntry = {
  link: 'Place in the list of networks',
  titleOf: (network: string) => `${network} in the list of networks`,
  states: {
    draft: 'This network is a draft. It works for everyone who has its address, and is in no list.',
    waiting:
      'You asked for a place in the list of networks. The people who run this site have not decided yet.',
    listed: 'This network is in the list of networks.',
    declined: 'This network was not let into the list. You can change it and ask again.',
    removed: 'This network was taken out of the list. It works for everyone who has its address.',
  },
  unlistedToo: 'Its settings keep it out of all lists, too.',
  closed: 'This network was closed down. Only those who run it still see it.',
  draftNotice: 'This network is a draft: it works, but nobody finds it in the list of networks.',
  inNoList: 'This network is not in the list of networks. Whoever has its address can read it.',
  draftLink: 'Ask for a place in the list',
  declaredOn: 'Asked on {day}',
  declareTitle: 'Ask for a place in the list',
  declareLead:
    'Somebody who runs this site reads what you declare, and then lists the network. You are told.',
  declaration: 'What you declare',
  bonaFide:
    'This network is a body of people who share a trade or an interest in it. It sells nothing, promotes no products and serves no business of ours. What its pages say is true as far as we know.',
  declare: 'Declare and ask',
  events: 'What was decided',
  noEvents: 'Nothing yet.',
  acts: {
    declare: 'Declared, and asked for a place',
    approve: 'Let into the list',
    decline: 'Not let into the list',
    remove: 'Taken out of the list',
    relist: 'Put back into the list',
    close: 'Closed down',
    reopen: 'Opened again',
  },
  by: (name: string) => `by ${name}`,
  codes: {
    commercial: 'Commercial aims',
    notBonaFide: 'Not what it says it is',
    conduct: 'How people behave in it',
    inactive: 'Nobody looks after it',
    duplicate: 'There is another like it',
    other: 'Another reason',
  },
  data: 'Data of the network',
  dataText:
    'Its profile, members, forums and what was written in them, as far as you can read it, as one file.',
  dataLink: 'Save the data of this network',
  reviewTitle: 'Decide about this network',
  reason: 'What you tell its people',
  reasonHint: 'Needed where you turn it down.',
  approve: 'Let into the list',
  decline: 'Turn network down',
  code: 'Why?',
  innerReason: 'Reason for our records',
  innerReasonHint: 'Only people who run this site read it.',
  note: 'What its people are told',
  noteHint: 'You can leave this empty. They are told what happened in any case.',
  removal: {
    title: 'Take out of the list',
    text: 'It is found no more at once. It goes on for those who have its address. Its admins are told.',
    send: 'Take network out of the list',
  },
  closure: {
    title: 'Close down',
    text: 'Its pages and forums are gone at once, for everyone but its admins, who can save their data. All members are told.',
    send: 'Close network down',
  },
  relist: 'Put network back into the list',
  reopen: 'Open network again',
  reviews: 'Networks to review',
  waiting: (n: number) => count(n, { one: '# network waits.', other: '# networks wait.' }),
  oldest: 'The oldest asked on {day}.',
  noneWaiting: 'No network waits',
  noneWaitingText: 'Networks whose people ask for a place in the list come here.',
  elsewhereTitle: 'Hosted elsewhere',
  elsewhere: 'This network has its forums somewhere else:',
  hosting: {
    title: 'Where its forums are',
    here: 'The forums of this network are here.',
    elsewhere: 'The forums of this network are somewhere else. Here it has its profile and its own pages.',
    closes: 'I know that the forums here close',
    closesHint:
      'While the network is somewhere else, nobody can read or write in its forums here. They come back when it does. Save its data before, if people need it.',
    save: 'Save where its forums are',
  },
  url: 'Address of the network, if it is somewhere else',
  urlHint:
    'Leave this empty if its forums are here. A network somewhere else has a profile here and no forums.',
};
