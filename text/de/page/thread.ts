import type { PageWords } from '../../shape.js';

export const thread: PageWords['thread'] = {
  description: (title, forum, network) => `Ein Thema in ${forum}, ${network}: ${title}`,
  skipToReply: 'Zur Antwort springen',
  posts: 'Beiträge',
  pages: 'Seiten dieses Themas',
  pagesAtFoot: 'Seiten dieses Themas, am Ende',
  startedBy: (name) => `Begonnen von ${name},`,
  forumOf: 'Ein Forum von {network}',
  reply: 'Antworten',
  write: 'Antwort schreiben',
  post: 'Antwort veröffentlichen',
  checkReplies: 'Nach neuen Antworten sehen',
};
