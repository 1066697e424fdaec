import { post, type ThreadText } from '../../text.js';

export const rotaSwaps: ThreadText = {
  forum: 'daily-work',
  title: 'Rota swaps: who has to say yes?',
  from: 58,
  until: 49,
  posts: [
    post(
      'ana',
      `We are nine at reception, and swaps are agreed in the corridor. Last week two people thought that the other one was opening. Nobody was.

Who has to say yes at your place, and where is it written down?`,
      { interesting: 'kofi greta' },
    ),
    post('kofi', `I was one of the two. It was cold outside.`, { same: 'tom priya' }),
    post(
      'greta',
      `We are three, so it is simple: a swap exists when it is in the book *and* both have initialled it. No initials, no swap. It sounds stiff, and it ended every argument.`,
      { helpful: 'ana kofi yusuf' },
    ),
    post(
      'yusuf',
      `I drew this once as a table. The column that mattered was the last one.

| step | who | until when | if not |
| --- | --- | --- | --- |
| ask | whoever wants the swap | a week before | no swap |
| agree | the other person | two days later | ask somebody else |
| check | team lead | same day | counts as agreed |
| write | team lead | same day | the old rota holds |

“If not” was empty before. All the trouble lived there.`,
      { helpful: 'ana bea' },
    ),
    post(
      'tom',
      `“The old rota holds” is the whole secret. People need to know what is true when nothing was done.`,
      { to: 4, agree: 'ana' },
    ),
    post('ana', `Who is the team lead on the day when the team lead wants to swap?`, { to: 4 }),
    post('yusuf', `The other team lead. And if there is only one: the rota holds.`, { to: 6, agree: 'ana' }),
    post(
      'bea',
      `A thought from the money side: count swaps per month. If one shift is swapped away more often than others, the shift is wrong, not the people. We moved ours by half an hour and swaps dropped by a third.`,
      { interesting: 'yusuf' },
    ),
    post(
      'ana',
      `Two weeks later, as Dorothy asked of us: we use Greta’s initials and Yusuf’s last column. Eleven swaps, no cold colleague outside. One grumble, about the pen.`,
      { thanks: 'bea yusuf greta', helpful: 'tom' },
    ),
    post('dot', `This is the post I was waiting for.`, { thanks: 'ana' }),
  ],
};
