import { post, type ThreadText } from '../../text.js';

export const oneInFourHundred: ThreadText = {
  forum: 'design-and-test',
  title: 'A fault that shows in one of four hundred starts',
  from: 52,
  until: 43,
  posts: [
    post(
      'mei',
      `A controller board comes up with a stuck status line in about one of four hundred cold starts. Never warm. I have logged 6,200 starts on a rig, so I trust the rate, but I do not have a cause.

What happens: the line reads low at start-up and stays low until the next power cycle. What should happen: high within 20 ms.

Ruled out:

- the supply rail of the controller (recorded, clean)
- the reset pulse (long enough, recorded)
- firmware version (two versions, same rate)`,
      { interesting: 'sven hana femi' },
    ),
    post(
      'sven',
      `Is the thing on the other end of that line on the *same* rail? If it wakes later than the controller, you may be feeding it through its input. Then it starts half alive.`,
      { helpful: 'mei' },
    ),
    post('mei', `It has a rail of its own, from a second regulator. I only recorded ours.`, { to: 2 }),
    post(
      'sven',
      `I would bet a cake. Record both, trigger on the line, and look at which rises first. The order may change when it is cold.`,
      { to: 3, agree: 'hana' },
    ),
    post(
      'femi',
      `And before you change anything, decide how many good starts would convince you. With one fault in 400, you need about **1,200 starts without a fault** to say with 95 % confidence that the rate is lower than it was. Rule of three, more or less:

\`\`\`
n ≈ 3 / p = 3 × 400 = 1200
\`\`\`

I have seen people stop at 300 and celebrate.`,
      { helpful: 'mei dieter' },
    ),
    post(
      'dieter',
      `Please also write down what the device *does* while the line is stuck. If the answer is “refuses to start and says so”, my week stays quiet.`,
      { interesting: 'femi' },
    ),
    post('mei', `It refuses to start and says so. Your week is safe.`, { to: 6, thanks: 'dieter' }),
    post(
      'mei',
      `It is the second rail. Below about 8 °C the second regulator comes up 3 ms *after* ours, warm it is 1 ms before. I can make it happen every time by delaying it on purpose.

Fix: a series resistor and a defined order. 1,500 cold starts since yesterday, no fault. Going on to 3,000, since the rig is there anyway.`,
      { to: 4, helpful: 'sven femi amadou', interesting: 'wren' },
    ),
    post('sven', `I like cake with cherries.`, { agree: 'mei' }),
    post(
      'amadou',
      `From service: thank you for the way to make it happen every time. That is worth more to me than the fix, because I can tell an old board from a new one in a minute.`,
      { helpful: 'mei' },
    ),
  ],
};
