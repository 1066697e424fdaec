import { post, type ThreadText } from '../../text.js';

export const studyGroup: ThreadText = {
  forum: 'teaching-and-learning',
  title: 'A study group over a bad line',
  from: 29,
  until: 19,
  posts: [
    post(
      'tilly',
      `Four of us study in four valleys. With pictures the line breaks after ten minutes. Without pictures we talk all at once. Ideas?`,
      { same: 'elin' },
    ),
    post(
      'elin',
      `The radio way: say your name, say it, say “over”. It feels silly for one evening. After that nobody interrupts anybody any more.`,
      { helpful: 'tilly' },
    ),
    post(
      'joan',
      `Send the text before, two pages at most. On the line, everyone says one thing that they did not understand. Not what they liked. One hour, four questions.`,
      { helpful: 'tilly ngozi' },
    ),
    post('ngozi', `We keep a shared page and write while one of us talks. The quiet ones write the most.`),
    post('tilly', `Who prepares?`, { to: 3 }),
    post('joan', `In turns, and the one who prepares does not lead. Otherwise it becomes a lecture.`, {
      to: 5,
      agree: 'tilly',
    }),
    post('rosa', `May an old one listen in? I would not say a word. Over.`),
    post('tilly', `With joy. Thursdays at seven. Over.`, { to: 7, thanks: 'rosa', agree: 'elin' }),
    post(
      'tilly',
      `After four evenings: the radio way is a success, and the questions of evening one were much better than the answers. We now collect the questions that nobody could answer and ask a teacher once a month. Over.`,
      { helpful: 'joan elin' },
    ),
  ],
};
