import { post, type ThreadText } from '../../text.js';

export const howWeTalk: ThreadText = {
  forum: 'daily-work',
  title: 'How we talk here, and where things go',
  from: 80,
  until: 71,
  pinnedBy: 'ilse',
  posts: [
    post(
      'ilse',
      `Welcome. A few habits keep this place useful:

1. **One question, one thread.** A title that says what it is about helps whoever searches in a year.
2. **No patients, ever.** Not even without a name. Tell us about the process, not about the person.
3. **No firms and no products by name** when it is praise or blame. Say what the thing does and what you measured.
4. Quote the sentence you answer, not the whole post.

What should not be found by everybody belongs in “Among ourselves”.`,
      { thanks: 'tom ana kofi priya wren', agree: 'dot greta' },
    ),
    post(
      'dot',
      `Good list. May I add a fifth? *Come back and say how it went.* Half of the threads in our old mailing list ended with advice, and nobody ever learned whether it worked.`,
      { helpful: 'ilse' },
    ),
    post('ilse', `Added to the next version. Thank you, Dorothy.`, { to: 2, thanks: 'dot' }),
    post(
      'kofi',
      `How do you feel about half a question? I often have the feeling that something is off and no words for it yet.`,
    ),
    post(
      'tom',
      `> half a question

Those are the best ones. Start the thread, say that it is half, and somebody will hand you the other half.`,
      { to: 4, agree: 'kofi wren' },
    ),
    post('wren', `I am on placement and will mostly read. Is that all right?`, { same: 'ana' }),
    post(
      'ilse',
      `Very much so. Ask when you are ready. The obvious questions are the ones that nobody has answered in writing.`,
      { to: 6, thanks: 'wren' },
    ),
  ],
};
