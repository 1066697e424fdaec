import { post, type ThreadText } from '../../text.js';

export const houseRules: ThreadText = {
  forum: 'design-and-test',
  title: 'Before you post: what helps us help you',
  from: 78,
  until: 66,
  pinnedBy: 'femi',
  posts: [
    post(
      'noor',
      `Answers here are as good as the question. So, if you can, write down:

- **What should happen** and what happens, in that order
- **How often:** one of three is another problem than one of three thousand
- What you changed last
- What you have ruled out, and *how*

Not here, please: names of employers and products, drawings that are not yours, data from the field that could point to a person. None of us can unsee it.`,
      { helpful: 'femi ruben ola wren' },
    ),
    post(
      'femi',
      `And units. Every number with a unit. I once spent a day on a leak rate before we found out that we meant different minutes.`,
      { agree: 'dieter lucy' },
    ),
    post('mei', `Different *minutes*?`, { to: 2, interesting: 'sven' }),
    post(
      'femi',
      `One of us averaged over a minute, the other measured for a minute and multiplied. Both wrote “per minute”.`,
      { to: 3 },
    ),
    post(
      'ruben',
      `I moderate together with Femi. If I move or close something I say why. If you think that I was wrong, write to me. I am in quality, I am used to findings.`,
      { agree: 'noor' },
    ),
  ],
};
