import type { PageWords } from '../../shape.js';

export const posts: PageWords['posts'] = {
  replyToThread: 'Stattdessen auf das ganze Thema antworten',
  reactionsTitle: (n) => `Wer auf Beitrag ${n} reagiert hat`,
  nobodyReacted: 'Noch niemand',
  nobodyReactedText: 'Auf diesen Beitrag hat noch niemand reagiert.',
  reactions: 'Reaktionen',
  olderReactions: 'Ältere Reaktionen',
  goToPost: 'Zum Beitrag',
  inThread: (title) => `In „${title}“.`,

  bookmarksTitle: 'Ihre Lesezeichen',
  bookmarksLead: 'Beiträge, die Sie wiederfinden möchten. Diese Liste sehen nur Sie.',
  noBookmarks: 'Noch keine Lesezeichen',
  noBookmarksText:
    'Öffnen Sie „Mehr“ unter einem Beitrag und wählen Sie „Lesezeichen“. Hier finden Sie ihn wieder.',
  bookmarks: 'Lesezeichen',
  olderBookmarks: 'Ältere Lesezeichen',
  bookmarkOf: (n, title) => `Beitrag ${n} in „${title}“`,
  byIn: (name, forum) => `Von ${name}, in ${forum}`,
  keptOn: 'Gemerkt',
  textGone: 'Dieser Beitrag wurde entfernt.',
  note: 'Notiz für Sie selbst',
  noteFor: (n) => `Notiz zu Beitrag ${n}`,
  saveNote: 'Notiz speichern',
  ofPost: (n) => ` zu Beitrag ${n}`,
  removeBookmark: 'Lesezeichen entfernen',

  ignoredTitle: 'Personen, die Sie ignorieren',
  ignoredLead:
    'Ihre Beiträge sehen Sie als eine Zeile, und ihre Erwähnungen erreichen Sie nicht. Sie erfahren nichts davon, und niemand sonst sieht diese Liste.',
  nobodyIgnored: 'Sie ignorieren niemanden',
  nobodyIgnoredText: 'Um eine Person zu ignorieren, öffnen Sie „Mehr“ unter einem ihrer Beiträge.',
  stopIgnoring: (name) => `${name} nicht mehr ignorieren`,
};
