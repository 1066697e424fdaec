import { post, type ThreadText } from '../../text.js';

export const winterCars: ThreadText = {
  forum: 'on-the-road',
  title: 'What is in your car in winter?',
  from: 62,
  until: 51,
  posts: [
    post(
      'elin',
      `First snow on the plateau today. My list, after eleven winters. Not the clinical bag, only what keeps *me* going:

- shovel, tow rope, two boards for under the wheels
- a sleeping bag and a hat that I would never wear in public
- headlamp, and batteries that live in my pocket, not in the car
- paper map, since the phone knows nothing up there
- chocolate, replaced monthly for reasons that I cannot explain

What did I forget?`,
      { helpful: 'maren tilly rosa' },
    ),
    post('maren', `Boots with dry socks *inside* them. And a bag for the wet ones.`, { helpful: 'elin' }),
    post('rosa', `A thermos that somebody fills who is not you. It is the only way to find it full.`, {
      agree: 'elin',
    }),
    post(
      'aroha',
      `From the money side: our locality pays for boards and rope since I wrote down what one tow costs. It was a page with one number. I am happy to share how I worked it out.`,
      { helpful: 'elin sian' },
    ),
    post('sian', `Yes, please. Ours says that a shovel is “personal equipment”.`, { to: 4 }),
    post(
      'aroha',
      `Three lines, really:

1. tows in the last winter × what each cost
2. hours lost by a midwife who waits × what an hour costs
3. boards and a rope for every car, once

The third was less than a fifth of the first. Nobody argued.`,
      { to: 5, thanks: 'sian elin ngozi' },
    ),
    post('tilly', `Is it odd to ask about bicycles? I do the valley floor on one until it freezes.`),
    post('elin', `Not odd. Put a note in the team’s list which days you are on wheels that we can’t tow.`, {
      to: 7,
      agree: 'tilly',
    }),
    post('ngozi', `A spare key, somewhere that is not the car. I shall not say how I know.`),
    post(
      'greta',
      `I manage a small practice up here and read along. The spare key hangs at our place now, for four cars. The key board has become a sort of visitors’ book.`,
      { same: 'ngozi' },
    ),
  ],
};
