import { post, type ThreadText } from '../../text.js';

export const onCallFairness: ThreadText = {
  forum: 'members-room',
  title: 'What makes an on-call rota feel fair?',
  from: 38,
  until: 28,
  posts: [
    post(
      'sian',
      `We are six and share the nights equally: the same number each. Still two of us feel that it is unfair, and it is not the same two each month. Equal and fair seem to be different things. What makes it feel fair with you?`,
      { interesting: 'maren elin ngozi' },
    ),
    post(
      'elin',
      `That I know it *early*. I would rather have seven nights that I know in summer than five that I hear of on Friday.`,
      { helpful: 'sian' },
    ),
    post('rosa', `Nights are not equal. A night before a free day is half a night.`, { agree: 'sian maren' }),
    post(
      'ngozi',
      `We gave points: a night is 2, a night before a working morning 3, a feast day 4. Then everybody chose which they wanted until each had 30. To our surprise there were people who *like* feast days.`,
      { helpful: 'sian' },
    ),
    post('maren', `Who chose first?`, { to: 4, interesting: 'sian' }),
    post('ngozi', `By lot, and the next quarter backwards. There was one row, about a Tuesday.`, { to: 5 }),
    post(
      'joan',
      `Let me be the heavy voice: points are fine, but look at how many nights come *in a row* as well. One can collect 30 points and fall over.`,
    ),
    post(
      'rosa',
      `Never more than two in a row, whatever the points say. We have written it above the table.`,
      { to: 7, agree: 'joan' },
    ),
    post('sian', `I shall try it: points, lots, never more than two, and known ten weeks before.`, {
      thanks: 'ngozi joan rosa',
    }),
    post(
      'sian',
      `After the first quarter: nobody has fewer nights than before. Three people said, without being asked, that it is better. I think it is the *choosing*.`,
      { helpful: 'elin ngozi maren' },
    ),
  ],
};
