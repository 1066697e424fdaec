import { post, type ThreadText } from '../../text.js';

export const secondCareer: ThreadText = {
  forum: 'workshop-table',
  title: 'From service to design: has anybody changed over?',
  from: 6,
  until: 0.4,
  posts: [
    post(
      'amadou',
      `After twelve years in service I have been asked to join the design team. I know how the things break. I do not know how to draw them. Did anybody go this way?`,
      { same: 'marco' },
    ),
    post(
      'hana',
      `I came from the tool shop. Drawing can be learned in a winter. Knowing that nobody can reach that screw with a glove on cannot.`,
      { helpful: 'amadou' },
    ),
    post('sven', `Please come. I have designed such screws.`, { agree: 'amadou' }),
    post('ola', `May I ask what you fear most?`),
    post('amadou', `Meetings. In service the problem is on the table and one can touch it.`, { to: 4 }),
    post(
      'femi',
      `Then put it on the table. I always bring the broken part. Meetings get shorter by half when something lies in the middle.`,
      { helpful: 'amadou', agree: 'ola' },
    ),
    post('ruben', `You would be the first person in the room who knows what “many” means.`),
    post(
      'amadou',
      `I have said yes, for half a year, with a way back. On my first day I shall bring a bag of bent connectors.`,
      { thanks: 'hana femi' },
    ),
  ],
};
