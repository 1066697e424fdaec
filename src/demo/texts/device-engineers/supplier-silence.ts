import { post, type ThreadText } from '../../text.js';

export const supplierSilence: ThreadText = {
  forum: 'files-and-audits',
  title: 'The supplier changed something and told nobody',
  from: 23,
  until: 13,
  posts: [
    post(
      'ruben',
      `Incoming inspection found housings in a slightly different grey. The supplier says “nothing has changed”. It has: another pigment, from another maker. Nothing that hurts, as far as we can tell. What stops the next one?`,
      { same: 'noor hana lucy' },
    ),
    post(
      'noor',
      `Does your agreement say what a change *is*? Ours said “significant change”. To them a pigment was not significant. To us it was a new material in the file. Now there is a list:

- material, or who makes it
- place, machine or tool
- order of the steps
- test method
- anything that one could see, smell or measure`,
      { helpful: 'ruben' },
    ),
    post('lucy', `The last line is the best one.`, { agree: 'noor' }),
    post('amadou', `From the field: I noticed the two greys in spring. I thought that you knew.`),
    post('ruben', `You noticed. And there was no way to tell us?`, { to: 4, interesting: 'dieter noor' }),
    post('amadou', `There is a form. It is for faults. It was not a fault.`, { to: 5 }),
    post(
      'dieter',
      `There it is: our second finding. A form “I noticed something” with one field. We have had it for a year: 40 notes, 3 of them were gold.`,
      { helpful: 'ruben amadou' },
    ),
    post('mei', `What does it cost you to read forty notes?`, { to: 7 }),
    post('dieter', `An hour a month. And a sentence back to each, or they stop.`, { to: 8, agree: 'ruben' }),
    post(
      'ruben',
      `Done: a list in the agreement, and the form with one field. First note, from Amadou: “Two greys.”`,
      { thanks: 'noor amadou dieter' },
    ),
  ],
};
