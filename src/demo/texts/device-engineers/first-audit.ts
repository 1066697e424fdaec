import { post, type ThreadText } from '../../text.js';

export const firstAudit: ThreadText = {
  forum: 'workshop-table',
  title: 'What I would have liked to know before my first audit',
  from: 19,
  until: 8,
  posts: [
    post(
      'mei',
      `I had my first external audit as the person who answers for software. It went well, and I was terrified. For whoever is next:

- They ask to *see*, not to hear. Open the thing.
- “I do not know, I will find out by two” is a good answer, if it is there at two.
- Silence is not a question. I filled three silences and earned one finding.`,
      { interesting: 'wren hana marco' },
    ),
    post('ruben', `The third should be printed on the door.`, { agree: 'noor femi' }),
    post(
      'femi',
      `Mine: have somebody beside you who only writes down what was asked for. After an hour you no longer know.`,
      { helpful: 'mei' },
    ),
    post(
      'noor',
      `And let the person answer who does the work, not the one who has read the procedure last night. One hears the difference.`,
      { helpful: 'wren' },
    ),
    post('wren', `Is it allowed to say that a procedure is bad?`),
    post(
      'ruben',
      `Better *before* the audit, to me. Then it is an improvement. During the audit it is a finding. It is the same sentence.`,
      { to: 5, helpful: 'wren mei' },
    ),
    post('dieter', `I have learned to love findings. It takes about nine years.`, { agree: 'mei' }),
    post(
      'mei',
      `> It is the same sentence.

I wrote that down, above my desk, next to the rule of three.`,
      { to: 6, thanks: 'ruben' },
    ),
  ],
};
