import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');
const numbers = new Intl.NumberFormat('de-DE');

export const reading: PageWords['reading'] = {
  unread: 'Ungelesen',
  unreadPosts: (n) =>
    n > 99
      ? 'mehr als 99 ungelesene Beiträge'
      : count(n, { one: '# ungelesener Beitrag', other: '# ungelesene Beiträge' }),
  newSince: 'Neu seit Ihrem letzten Besuch',
  skipToUnread: 'Zum ersten ungelesenen Beitrag springen',
  earlier: 'Frühere Antworten zeigen',
  later: 'Spätere Antworten zeigen',
  goTo: 'Zu einem anderen Beitrag gehen',
  goToNumber: 'Nummer des Beitrags',
  goToNumberButton: 'Zu diesem Beitrag gehen',
  goToDate: 'Datum',
  goToDateHint: 'Öffnet den ersten Beitrag dieses Tages oder den nächsten danach.',
  goToDateButton: 'Zu diesem Datum gehen',
  goToStart: 'Erster Beitrag',
  goToEnd: 'Neuester Beitrag',
  goToUnread: 'Erster ungelesener Beitrag',
  markPage: 'Diese Beiträge als gelesen markieren',
  markForum: 'Dieses Forum als gelesen markieren',
  markNetwork: 'Alle Foren als gelesen markieren',
  forumMarked: 'Alle Beiträge in diesem Forum sind als gelesen markiert.',
  networkMarked: 'Alle Beiträge in diesem Netzwerk sind als gelesen markiert.',
  undoForum: 'Rückgängig: Beiträge dieses Forums wieder als ungelesen zeigen',
  undoNetwork: 'Rückgängig: Beiträge dieses Netzwerks wieder als ungelesen zeigen',
  unreadFromTitle: 'Als ungelesen markieren',
  unreadFromText: (n) => `Beitrag ${numbers.format(n)} und alle späteren gelten wieder als ungelesen.`,
  unreadFromButton: (n) => `Beitrag ${numbers.format(n)} und alle späteren als ungelesen markieren`,
  back: 'Zurück zum Thema',
};
