import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

const roles = {
  'forum moderator': 'Die Moderation des Forums',
  'network moderator': 'Die Moderation des Netzwerks',
  'network admin': 'Die Leitung des Netzwerks',
  'site administrator': 'Die Administration der Website',
};
const inBrackets = {
  'forum moderator': 'Moderation des Forums',
  'network moderator': 'Moderation des Netzwerks',
  'network admin': 'Leitung des Netzwerks',
  'site administrator': 'Administration der Website',
};

export const moderation: PageWords['moderation'] = {
  log: 'Moderationsprotokoll',
  logOf: (network) => `Moderationsprotokoll von ${network}`,
  logLead: (network) =>
    `Was in ${network} moderiert wurde, das Neueste zuerst. Niemand kann das ändern oder löschen.`,
  nothingYet: 'Noch nichts',
  aboutLog: 'Wenn die Moderation einen Beitrag entfernt oder ein Thema sperrt, wird es hier festgehalten.',
  decisions: 'Entscheidungen',
  more: 'Weitere Entscheidungen',
  newest: 'Neueste Entscheidungen',
  older: 'Ältere Entscheidungen',
  newDecisions: (n) => count(n, { one: 'neue Entscheidung', other: 'neue Entscheidungen' }),
  mine: 'Entscheidungen zu Ihren Beiträgen',
  mineLead:
    'Wenn die Moderation etwas von Ihnen entfernt oder wiederherstellt, lesen Sie hier, was entschieden wurde und warum.',
  none: 'Keine Entscheidungen',
  noneYet: 'Über Ihre Beiträge wurde nichts entschieden.',
  byRole: (role) => roles[role],
  byPerson: (name, role) => `${name} (${inBrackets[role]})`,
  did: {
    'post.removed': (who, post, thread) => `${who} hat ${post}${thread} entfernt`,
    'post.hidden': (who, post, thread) => `${who} hat ${post}${thread} für die Dauer der Prüfung verborgen`,
    'post.edited': (who, post, thread) => `${who} hat ${post}${thread} bearbeitet`,
    'post.purged': (who, post, thread) => `${who} hat frühere Fassungen von ${post}${thread} gelöscht`,
    'post.restored': (who, post, thread) => `${who} hat ${post}${thread} wiederhergestellt`,
    'thread.locked': (who, thread) => `${who} hat das Thema ${thread} gesperrt`,
    'thread.unlocked': (who, thread) => `${who} hat das Thema ${thread} wieder geöffnet`,
    'thread.pinned': (who, thread) => `${who} hat das Thema ${thread} angeheftet`,
    'thread.unpinned': (who, thread) => `${who} hat das Thema ${thread} losgelöst`,
    'thread.slowed': (who, thread) => `${who} hat den langsamen Modus des Themas ${thread} geändert`,
    'thread.renamed': (who, thread) => `${who} hat das Thema ${thread} umbenannt`,
    'posts.split': (who, thread) => `${who} hat Beiträge in das neue Thema ${thread} genommen`,
    'thread.merged': (who, thread) => `${who} hat das Thema ${thread} mit einem anderen vereint`,
    'thread.moved': (who, thread) => `${who} hat das Thema ${thread} in ein anderes Forum verschoben`,
    'author.revealAsked': (who, post, thread) => `${who} hat gefragt, wer ${post}${thread} geschrieben hat`,
    'author.revealed': (who, post, thread) =>
      `${who} hat zugestimmt zu erfahren, wer ${post}${thread} geschrieben hat`,
  },
  post: (n) => `Beitrag ${n}`,
  yourPost: (n) => `Ihren Beitrag ${n}`,
  inThread: (title) => ` in „${title}“`,
  thread: (title) => `„${title}“`,
  rule: 'Regel:',
  reason: 'Begründung:',
  noReason: 'keine angegeben',
  goToThread: 'Zum Thema',
  goToPost: (n) => `Zu Beitrag ${n}`,
  of: (thread) => ` von ${thread}`,
  ofTheThread: ' des Themas',
};
