import { post, type ThreadText } from '../../text.js';

export const traceMatrix: ThreadText = {
  forum: 'files-and-audits',
  title: 'Keeping the trace matrix alive',
  from: 40,
  until: 31,
  posts: [
    post(
      'noor',
      `Our matrix from need to requirement to test has 740 rows. It is right on the day of the release, and slowly rots until the next. How do you keep yours alive between releases?`,
      { same: 'ruben femi' },
    ),
    post(
      'ruben',
      `By making it nobody’s document. Ours is *generated*: each requirement has an id, each test says which ids it covers, a script draws the table every night. What has no test is red in the morning.`,
      { helpful: 'noor' },
    ),
    post(
      'mei',
      `Same here. The useful part is not the table but the list of **differences since yesterday**. Nobody reads 740 rows. Everybody reads three.`,
      { to: 2, agree: 'noor' },
    ),
    post(
      'dieter',
      `Add the link to the risk file. A control without a test is more interesting than a requirement without one.`,
      { helpful: 'noor ruben' },
    ),
    post(
      'femi',
      `A warning. When the script is red for a week, people give tests ids that they do not cover, to have peace. We found eleven. Now we take five rows by chance every month and *read* them.`,
    ),
    post('noor', `Five rows a month, chosen how?`, { to: 5, interesting: 'dieter' }),
    post(
      'femi',
      `With a die and a witness. In earnest: a random number from the build, so that nobody can choose the easy ones. It takes forty minutes. In two years we had nineteen rows that were formally covered and really not.`,
      { to: 6, helpful: 'noor' },
    ),
    post(
      'ruben',
      `> formally covered and really not

I would like that on a mug.`,
      { agree: 'femi' },
    ),
    post(
      'noor',
      `We have begun with the nightly differences. First morning: 61 lines. Today: four. I sleep better, and so does the matrix.`,
      { thanks: 'ruben mei femi' },
    ),
  ],
};
