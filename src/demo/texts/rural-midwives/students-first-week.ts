import { post, type ThreadText } from '../../text.js';

export const studentsFirstWeek: ThreadText = {
  forum: 'teaching-and-learning',
  title: 'The first week with a student in the car',
  from: 47,
  until: 37,
  posts: [
    post(
      'joan',
      `Each autumn somebody asks me how to begin with a student who has only known the hospital. My notes, as a start:

### Before
A call, not a mail. Where do you sleep, do you get carsick, what are you afraid of?

### The first drive
I drive, they look out of the window. I say where we are and where the signal ends.

### The first door
I say who is coming with me *on the telephone before*, and ask whether that is all right. A “no” is a “no”, and the student hears me accept it.

### The evening
Ten minutes, engine off. What was different from what you expected?`,
      { helpful: 'maren ngozi tilly' },
    ),
    post(
      'ngozi',
      `“Engine off” is important. As long as we drive I am looking at the road and they say what is easy.`,
      { agree: 'joan' },
    ),
    post(
      'tilly',
      `From the other seat: the best was that somebody told me *when I would eat*. I had not dared to ask for three days.`,
      { helpful: 'joan sian' },
    ),
    post('rosa', `I blush. I forget to eat, and so did all my students.`, { to: 3, same: 'maren' }),
    post(
      'sian',
      `How many students does one midwife carry per year at your places? I mean without getting tired of explaining.`,
    ),
    post(
      'joan',
      `Two, with a gap. Three was one too many. I noticed it because I began to finish their sentences.`,
      { to: 5 },
    ),
    post(
      'maren',
      `On the islands we share one student between two of us, a week each. They see that there is more than one good way. And we hear from the student how the other does it, which is worth a course.`,
      { helpful: 'joan' },
    ),
    post(
      'wren',
      `I came along for two days (not as a midwife to be, as somebody who studies how people work). I was asked on the telephone before every door, as Joan writes. Once the answer was no. I sat in the car and it was completely fine.`,
      { interesting: 'tilly' },
    ),
    post('joan', `Good that you write that. The car is part of the work.`, { to: 8, thanks: 'wren' }),
  ],
};
