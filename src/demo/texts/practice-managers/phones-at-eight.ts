import { post, type ThreadText } from '../../text.js';

export const phonesAtEight: ThreadText = {
  forum: 'tools-and-money',
  title: 'The phones at eight o’clock',
  from: 44,
  until: 35,
  posts: [
    post(
      'kofi',
      `Between eight and half past we get a third of the day’s calls. Everybody is at the phones, nobody is at the desk, and there is a queue at both. What has worked for you? I mean *measured*, not felt.`,
      { same: 'ana ilse greta' },
    ),
    post(
      'bea',
      `We counted for four weeks before we changed anything:

- 38 % wanted an appointment for the same day
- 21 % wanted a document or a signature
- 17 % wanted to change or cancel
- the rest was everything else

The second and the third group do not have to ring at eight. They ring at eight because the announcement says so.`,
      { helpful: 'kofi ilse' },
    ),
    post(
      'ilse',
      `We changed one sentence in the announcement: “For documents and changes, ring after ten. You will wait less.” Calls before half past eight went down by about a fifth within a month. It cost nothing.`,
      { to: 2, agree: 'kofi' },
    ),
    post(
      'marco',
      `A technical note: find out whether your counter counts *callers* or *attempts*. Ours counted attempts. Somebody who redials nine times was nine people.`,
    ),
    post('kofi', `Ours too, as I now know. So the third is perhaps a quarter. Still a crowd.`, {
      to: 4,
      interesting: 'bea',
    }),
    post(
      'ana',
      `We moved one person from the phones to the desk between eight and nine. It felt wrong, and the queue at the desk was what made everyone hurry and mishear. Fewer call-backs since then, though I have no clean number.`,
      { helpful: 'greta kofi' },
    ),
    post('tom', `Did anybody try call-back in place of waiting?`),
    post(
      'bea',
      `Yes, for two months. People liked it. But it needs someone whose *only* task is to ring back, or the promise breaks by ten o’clock. With four practices together it paid off, for one alone it would not.`,
      { to: 7, helpful: 'tom' },
    ),
    post(
      'greta',
      `With three people we have no peak, only a small hill. But I changed the announcement as well. It is pleasant to be told when not to ring.`,
    ),
    post(
      'kofi',
      `After three weeks: new announcement, one person at the desk. Counted by callers: 19 % fewer before half past eight, abandoned calls down from 14 % to 8 %. I shall frame Ilse’s sentence.`,
      { thanks: 'ilse bea', helpful: 'dot ana' },
    ),
  ],
};
