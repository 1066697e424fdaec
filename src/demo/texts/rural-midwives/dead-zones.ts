import { post, type ThreadText } from '../../text.js';

export const deadZones: ThreadText = {
  forum: 'on-the-road',
  title: 'A map of the dead zones',
  from: 36,
  until: 25,
  posts: [
    post(
      'ngozi',
      `Between the second bridge and the quarry there is no signal for nineteen minutes of driving. Everyone in the team knows, the new ones do not. Does anybody have a *map*?`,
      { same: 'elin maren rosa' },
    ),
    post('sian', `We have six maps, one in each head.`, { agree: 'ngozi' }),
    post(
      'elin',
      `We made one in an afternoon. A printed road map, three coloured pens:

- **green:** you can talk
- **yellow:** a text message goes through, sooner or later
- **red:** nothing

Then everyone marked only roads that they had driven in that month. Where two disagreed, red won.`,
      { helpful: 'ngozi sian' },
    ),
    post(
      'maren',
      `> Where two disagreed, red won.

Wise. Phones differ, and so does the weather.`,
      { to: 3, agree: 'elin' },
    ),
    post(
      'joan',
      `It is a good task for students in their first week, in the passenger seat. They learn the roads and we get a fresh map every year.`,
      { helpful: 'tilly' },
    ),
    post('tilly', `I did exactly this last month. I now know every lay-by by name.`, { same: 'ngozi' }),
    post(
      'rosa',
      `And a rule for what happens in the red: we text “in” and “out” to the desk with the road’s number. If there is no “out” after an hour, the desk rings the house at the end of the road. It has been needed twice. Both times it was a flat tyre.`,
      { helpful: 'sian ngozi' },
    ),
    post('sian', `Who is your desk at three in the morning?`, { to: 7 }),
    post('rosa', `The on-call partner. She is awake anyway when I am, as she tells me often.`, {
      to: 8,
      agree: 'aroha',
    }),
    post(
      'ngozi',
      `We have pens. We have a map. There is more red than I thought, and it hangs beside the keys.`,
      { thanks: 'elin joan rosa' },
    ),
  ],
};
