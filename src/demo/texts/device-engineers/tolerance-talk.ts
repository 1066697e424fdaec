import { post, type ThreadText } from '../../text.js';

export const toleranceTalk: ThreadText = {
  forum: 'design-and-test',
  title: 'Talking about tolerances with people who make the part',
  from: 17,
  until: 9,
  posts: [
    post(
      'hana',
      `I wrote ± 0.05 on a drawing. The moulder rang and asked, friendly, which of the 31 dimensions I *really* need. I had no good answer. How do you decide?`,
      { same: 'lucy' },
    ),
    post(
      'sven',
      `I write everything with three decimals and then I wonder about the price. So: not like this.`,
    ),
    post(
      'femi',
      `I ask what I would do if the part came in at the edge. If the answer is “use it”, the tolerance is too tight.`,
      { helpful: 'hana sven' },
    ),
    post(
      'lucy',
      `Go there. One morning beside the machine saves ten drawings. I learned that my favourite dimension was the one that moves with the weather.`,
      { helpful: 'hana', agree: 'amadou' },
    ),
    post('hana', `I went through the 31 with your question. Six are left. Six!`, { to: 3 }),
    post('dieter', `Are the six in the risk file?`),
    post(
      'hana',
      `Four of them. The other two are there because of how it *looks*. I have made these wider.`,
      { to: 6, thanks: 'dieter' },
    ),
    post(
      'ruben',
      `And now the important bit: write on the drawing *why* the six are six. In five years someone will want to make it cheaper, and you will not be in the room.`,
      { helpful: 'hana' },
    ),
    post(
      'hana',
      `The moulder sent a new price. It is 18 % lower and there was a smiley in the mail. I did not know that they had these.`,
      { thanks: 'femi lucy ruben' },
    ),
  ],
};
