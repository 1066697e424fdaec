import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');
const posts = (n: number) =>
  n > 99 ? 'Mehr als 99 neue Beiträge' : count(n, { one: '# neuer Beitrag', other: '# neue Beiträge' });
const replies = (n: number) =>
  n > 99 ? 'Mehr als 99 Antworten' : count(n, { one: '# Antwort', other: '# Antworten' });

export const notifications: PageWords['notifications'] = {
  title: 'Benachrichtigungen',
  lead: 'Wer Sie beim Namen nennt, wer Ihnen antwortet und was es dort Neues gibt, wo Sie folgen.',
  unread: (n) => (n > 99 ? 'mehr als 99 ungelesen' : `${count(n, { other: '#' })} ungelesen`),
  isUnread: 'Neu',
  listTitle: 'Ihre Benachrichtigungen',
  filters: 'Anzeigen',
  filter: {
    all: 'Alle',
    unread: 'Ungelesene',
    mention: 'Ihr Name',
    reply: 'Antworten',
    thread: 'Themen, denen Sie folgen',
    forum: 'Neue Themen',
    decision: 'Entscheidungen über Ihre Beiträge',
  },
  noneTitle: 'Hier ist nichts',
  none: 'Wenn jemand Sie beim Namen nennt, Ihnen antwortet oder dort schreibt, wo Sie folgen, finden Sie es hier.',
  noDecisions: 'Niemand aus der Moderation hat etwas über Ihre Beiträge entschieden.',
  appeal:
    'Halten Sie eine Entscheidung für falsch? Schreiben Sie an den Kontakt auf der Startseite des Netzwerks.',
  mention: (who, title) => `${who} hat Sie in „${title}“ beim Namen genannt`,
  reply: (n, who, title) =>
    n === 1
      ? `${who} hat Ihnen in „${title}“ geantwortet`
      : `${replies(n)} an Sie in „${title}“, zuletzt von ${who}`,
  thread: (n, who, title) => `${posts(n)} in „${title}“, zuletzt von ${who}`,
  forum: (who, title, forum) => `${who} hat „${title}“ in ${forum} begonnen`,
  where: (forum, network) => `${forum}, ${network}`,
  markOne: (what) => `Als gelesen markieren: ${what}`,
  markOneShort: 'Als gelesen markieren',
  markAll: 'Alle Benachrichtigungen als gelesen markieren',
  whyTitle: 'Warum habe ich das bekommen?',
  whyAbout: (what) => ` Es geht um: ${what}`,
  why: {
    named: 'Ihr Benutzername steht in diesem Beitrag.',
    answered: 'Jemand hat auf das geantwortet, was Sie geschrieben haben.',
    started: (day) => `Sie folgen diesem Thema, seit Sie es am ${day} begonnen haben.`,
    replied: (day) => `Sie folgen diesem Thema, seit Sie am ${day} geantwortet haben.`,
    chosen: (day) => `Sie haben am ${day} gewählt, diesem Thema zu folgen.`,
    forum: (day) => `Sie haben am ${day} gewählt, diesem Forum zu folgen.`,
    before: 'Sie sind hier gefolgt, als es kam. Jetzt folgen Sie nicht mehr.',
    decided: 'Es betrifft etwas, das Sie geschrieben haben. Davon erfahren Sie immer.',
  },
  settingsLink: 'Wählen, wovon Sie erfahren',
  followsLink: 'Wem Sie folgen',
  allLink: 'Alle Benachrichtigungen',
  more: 'Mehr Benachrichtigungen',
  newest: 'Neueste Benachrichtigungen',
  older: 'Ältere Benachrichtigungen',
  muteThread: 'Dieses Thema stummschalten',
  stopThread: 'Diesem Thema nicht mehr folgen',
  stopForum: 'Diesem Forum nicht mehr folgen',
  follow: {
    threadTitle: 'Diesem Thema folgen',
    forumTitle: 'Diesem Forum folgen',
    following: 'Folgen',
    normal: 'Normal',
    muted: 'Stumm',
    threadFollowing: 'Sie erfahren von jedem neuen Beitrag.',
    threadNormal: 'Sie erfahren es, wenn jemand Sie beim Namen nennt oder Ihnen antwortet.',
    threadMuted: 'Sie erfahren nur von Entscheidungen über Ihre eigenen Beiträge.',
    forumFollowing: 'Sie erfahren von jedem neuen Thema.',
    forumNormal: 'Sie erfahren es, wenn jemand Sie beim Namen nennt oder Ihnen antwortet.',
    forumMuted: 'Sie erfahren nur von Entscheidungen über Ihre eigenen Beiträge.',
  },
  following: {
    title: 'Wem Sie folgen',
    lead: 'Themen und Foren, für die Sie eine Wahl getroffen oder in denen Sie geschrieben haben.',
    levels: { following: 'Gefolgt', normal: 'Auf normal gestellt', muted: 'Stumm' },
    threadsTitle: 'Themen',
    forumsTitle: 'Foren',
    noThreads: 'Hier sind keine Themen.',
    noForums: 'Hier sind keine Foren.',
    hint: 'Bei jedem Thema und jedem Forum wählen Sie mit einem Klick, ob Sie folgen.',
    replies: (n) => count(n, { one: '# Antwort', other: '# Antworten' }),
    lastPost: 'Letzter Beitrag',
  },
  settings: {
    title: 'Wovon Sie erfahren',
    lead: 'Wählen Sie, was zu einer Benachrichtigung wird. Entscheidungen über Ihre eigenen Beiträge werden es immer.',
    kindsTitle: 'Benachrichtigen Sie mich, wenn',
    mentions: 'jemand mich beim Namen nennt',
    replies: 'jemand mir antwortet',
    threads: 'es neue Beiträge in Themen gibt, denen ich folge',
    forums: 'es neue Themen in Foren gibt, denen ich folge',
    autoTitle: 'Themen, in denen ich schreibe',
    autoFollow: 'Einem Thema folgen, wenn ich es beginne oder darin antworte',
    save: 'Meine Wahl speichern',
    saved: 'Ihre Wahl ist gespeichert.',
    ownTitle: 'Themen und Foren mit einer eigenen Wahl',
  },
  homeTitle: 'Für Sie',
  homeFollowing: 'Themen, denen Sie folgen',
};
