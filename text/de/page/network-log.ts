import type { PageWords } from '../../shape.js';
import { span } from '../span.js';

const listed = new Intl.ListFormat('de');

const patients = { off: 'nichts', warn: 'nachfragen', stop: 'Text anhalten' };
const anonymous = { off: 'niemand', on: 'Mitglieder', held: 'Mitglieder, nach einem Blick der Moderation' };
const places = { here: 'hier', elsewhere: 'anderswo' };
const joining = { open: 'offen', request: 'auf Anfrage', invitation: 'auf Einladung' };
const visibility = {
  public: 'alle',
  profile: 'alle, aber nicht seine Foren',
  unlisted: 'nur Mitglieder und Eingeladene',
};
const access = { public: 'alle', members: 'Mitglieder', invited: 'Eingeladene' };
const invited = { member: 'Mitglied', steering: 'Mitglied der Steuerungsgruppe', moderator: 'Moderation' };
const roles = { member: 'Mitglied', steering: 'Steuerungsgruppe', moderator: 'Moderation', admin: 'Leitung' };
const profile = {
  name: 'Name',
  aims: 'Ziele',
  membershipPolicy: 'Aufnahmeregeln',
  contact: 'Kontakt',
  brand: 'Farbe',
  subject: 'Thema',
  area: 'Gebiet',
  status: 'Status',
  tags: 'Schlagworte',
};
const forumParts = {
  name: 'Name',
  description: 'Beschreibung',
  posting: 'wer schreiben darf',
  feed: 'Feeds',
  language: 'Sprache',
};

const offers = {
  contact: 'Kontakt des Netzwerks werden',
  admin: 'Administratorin oder Administrator werden',
  handover: 'die Administration übernehmen',
};

const pageState = ({ audience, isPublished }: { audience: keyof typeof audiences; isPublished: boolean }) =>
  `${audience === 'public' ? 'für alle' : 'für Mitglieder'} und ${isPublished ? 'veröffentlicht' : 'ein Entwurf'}`;

const audiences = { public: 'für alle', members: 'für Mitglieder', named: 'für einige Mitglieder mit Namen' };
const blocks = {
  aims: 'die Ziele',
  forums: 'die Foren',
  changes: 'die letzten Änderungen',
  members: 'die Mitglieder',
  policy: 'die Aufnahmeregeln',
  contact: 'den Kontakt',
  text: 'einen Text',
};
const waiting = {
  none: 'von niemandem',
  anonymous: 'die ohne Namen',
  first: 'erste Beiträge neuer Mitglieder',
  all: 'von allen',
};
const waitingHere = { ...waiting, network: 'wie im Netzwerk' };
const ruleActions = { flag: 'meldet', hold: 'zurückhält', refuse: 'ablehnt' };
const ruleKinds = {
  words: 'Texte mit bestimmten Wörtern',
  expression: 'Texte mit einem bestimmten Ausdruck',
};
const held = {
  reply: 'eine wartende Antwort',
  thread: 'ein wartendes Thema',
  edit: 'eine wartende Änderung',
};
const heldOf = {
  reply: 'einer wartenden Antwort',
  thread: 'eines wartenden Themas',
  edit: 'einer wartenden Änderung',
};
const raised = {
  forum: 'die Moderation',
  network: 'die Leitung des Netzwerks',
  site: 'die Betreiber dieser Website',
};

const anyone = { visitor: 'Gästen', registered: 'irgendwem mit Konto' };

export const networkLog: PageWords['networkLog'] = {
  link: 'Protokoll',
  title: 'Protokoll',
  titleOf: (network) => `Protokoll von ${network}`,
  lead: 'Wer was geändert hat, wer kam und ging und was entschieden wurde. Das Neueste steht zuerst. Niemand kann eine Zeile ändern oder löschen.',
  kind: 'Anzeigen',
  allKinds: 'Alles',
  kinds: {
    settings: 'Profil und Einstellungen',
    invitations: 'Einladungen',
    joining: 'Beitritt und Austritt',
    members: 'Entscheidungen über Mitglieder',
    forums: 'Foren und Räume',
    moderation: 'Entscheidungen der Moderation',
    sanctions: 'Entscheidungen über Personen',
    looking: 'Wer mit den Augen anderer schaute',
  },
  person: 'Benutzername',
  personHint: 'Zeilen von dieser Person oder über sie. Leer heißt: alle.',
  filter: 'Zeilen anzeigen',
  all: 'Alle Zeilen anzeigen',
  lines: 'Zeilen des Protokolls',
  none: 'Keine Zeilen',
  noneText: 'Davon ist noch nichts geschehen.',
  more: 'Mehr vom Protokoll',
  newest: 'Neueste Zeilen',
  older: 'Ältere Zeilen',
  reason: 'Begründung:',
  former: 'Ein früheres Mitglied',
  site: 'Die Website',
  goToPerson: (name) => `Über ${name}`,
  goToForum: (name) => `Zu ${name}`,
  undo: {
    settings: 'In den Einstellungen ändern',
    profile: 'Profil ändern',
    forum: 'Forum ändern',
    people: 'Ändern, wer dazugehört',
    invitations: 'Zu den Einladungen',
    member: 'Für diese Person ändern',
    post: 'Beitrag wiederherstellen',
    thread: 'Im Thema ändern',
    pages: 'Zu den Seiten dieses Netzwerks',
    home: 'Zu den Teilen der Seite',
    offers: 'Zu Kontakt und Angeboten',
    register: 'Zum Platz in der Liste der Netzwerke',
    sanction: 'Zur Maßnahme',
  },
  acts: {
    'appeal.made': (by) => `${by} hat Widerspruch gegen eine Entscheidung eingelegt.`,
    'appeal.upheld': (by) => `${by} hat einen Widerspruch beantwortet: Die Entscheidung bleibt.`,
    'appeal.overturned': (by) =>
      `${by} hat einen Widerspruch beantwortet: Die Entscheidung wurde aufgehoben.`,
    'appeal.decidedBefore': (by, { outcome }) =>
      outcome === 'upheld'
        ? `${by} wollte eine Entscheidung bestehen lassen, als der Widerspruch schon beantwortet war. Es hat nichts geändert.`
        : `${by} wollte eine Entscheidung aufheben, als der Widerspruch schon beantwortet war. Es hat nichts geändert.`,
    'network.created': (by) => `${by} hat das Netzwerk gegründet.`,
    'profile.changed': (by, { fields }) =>
      `${by} hat das Profil geändert: ${listed.format(fields.map((field) => profile[field]))}.`,
    'joining.changed': (by, { from, to }) =>
      `${by} hat den Beitritt geändert: vorher ${joining[from]}, jetzt ${joining[to]}.`,
    'visibility.changed': (by, { from, to }) =>
      `${by} hat geändert, wer das Netzwerk findet: vorher ${visibility[from]}, jetzt ${visibility[to]}.`,
    'questions.changed': (by, { count: n }) =>
      `${by} hat die Fragen an neue Mitglieder geändert. Jetzt ${n === 1 ? 'ist es eine' : `sind es ${n}`}.`,
    'evidence.changed': (by, { isAsked }) =>
      isAsked
        ? `${by} hat geändert, welchen Nachweis man beim Anfragen zeigt.`
        : `${by} verlangt beim Anfragen keinen Nachweis mehr.`,
    'forum.created': (by, { access: to }, forum) =>
      `${by} hat das Forum ${forum} eröffnet, lesbar für: ${access[to]}.`,
    'forum.changed': (by, { fields }, forum) =>
      `${by} hat das Forum ${forum} geändert: ${listed.format(fields.map((field) => forumParts[field]))}.`,
    'forum.access': (by, { from, to }, forum) =>
      `${by} hat geändert, wer ${forum} liest: vorher ${access[from]}, jetzt ${access[to]}.`,
    'forum.archived': (by, _details, forum) => `${by} hat ${forum} archiviert.`,
    'forum.reopened': (by, _details, forum) => `${by} hat ${forum} aus dem Archiv geholt.`,
    'invitation.link': (by, { role, uses }) =>
      `${by} hat einen Einladungslink für ${uses === 1 ? 'eine Person' : `${uses} Personen`} erstellt, Rolle: ${invited[role]}.`,
    'invitation.address': (by, { role }) =>
      `${by} hat eine Einladung per E-Mail verschickt, Rolle: ${invited[role]}.`,
    'invitation.list': (by, { count: n }) =>
      `${by} hat ${n === 1 ? 'eine Einladung' : `${n} Einladungen`} nach einer Liste verschickt.`,
    'invitation.again': (by) => `${by} hat eine Einladung noch einmal verschickt.`,
    'invitation.revoked': (by) => `${by} hat eine Einladung zurückgenommen.`,
    'request.decidedBefore': (by, { isApproved }, _forum, person) =>
      isApproved
        ? `${by} wollte ${person} aufnehmen, als schon entschieden war. Es hat nichts geändert.`
        : `${by} wollte ${person} ablehnen, als schon entschieden war. Es hat nichts geändert.`,
    'confirmation.changed': (by, { months, ends }) =>
      months === null
        ? `${by} hat beendet, dass Mitglieder gefragt werden, ob sie noch dazugehören.`
        : `${by} hat festgelegt, dass Mitglieder ${months === 1 ? 'jeden Monat' : `alle ${months} Monate`} gefragt werden, ob sie noch dazugehören. ${ends ? 'Wer nicht antwortet, scheidet aus.' : 'Niemand muss antworten.'}`,
    'personalData.changed': (by, { from, to }) =>
      `${by} hat den Umgang mit Daten von Patienten geändert: vorher ${patients[from]}, jetzt ${patients[to]}.`,
    'anonymity.changed': (by, { from, to }) =>
      `${by} hat geändert, wer ohne Namen schreiben darf. Vorher: ${anonymous[from]}. Jetzt: ${anonymous[to]}.`,
    'hosting.changed': (by, { from, to }) =>
      from === to
        ? `${by} hat die Adresse der Foren geändert.`
        : `${by} hat geändert, wo die Foren sind, von ${places[from]} zu ${places[to]}.`,
    'announcement.sent': (by) => `${by} hat allen Mitgliedern etwas angekündigt.`,
    'contact.named': (by, _details, _forum, person) => `${person} ist jetzt der Kontakt, benannt von ${by}.`,
    'contact.cleared': (by) => `${by} hat beendet, dass ein Kontakt benannt ist.`,
    'offer.made': (by, { offer }, _forum, person) => `${by} hat ${person} gefragt: ${offers[offer]}.`,
    'offer.withdrawn': (by, _details, _forum, person) =>
      `${by} hat zurückgenommen, was ${person} gefragt wurde.`,
    'page.created': (by, details) => `${by} hat eine Seite geschrieben. Sie ist ${pageState(details)}.`,
    'page.changed': (by, details) => `${by} hat eine Seite geändert. Sie ist ${pageState(details)}.`,
    'page.deleted': (by) => `${by} hat eine Seite gelöscht.`,
    'page.ordered': (by) => `${by} hat die Reihenfolge der Seiten geändert.`,
    'page.restored': (by) => `${by} hat eine gelöschte Seite zurückgeholt.`,
    'page.readerAdded': (by) => `${by} lässt ein Mitglied eine Seite lesen, die für einige mit Namen ist.`,
    'page.readerRemoved': (by) => `${by} hat ein Mitglied von der Liste einer Seite genommen.`,
    'register.declared': (by) => `${by} hat um einen Platz in der Liste der Netzwerke gebeten.`,
    'register.approved': () => 'Das Netzwerk wurde in die Liste der Netzwerke aufgenommen.',
    'register.declined': () => 'Das Netzwerk wurde nicht in die Liste der Netzwerke aufgenommen.',
    'register.removed': () => 'Das Netzwerk wurde aus der Liste der Netzwerke genommen.',
    'register.returned': () => 'Das Netzwerk steht wieder in der Liste der Netzwerke.',
    'register.closed': () => 'Das Netzwerk wurde geschlossen.',
    'register.reopened': () => 'Das Netzwerk wurde wieder geöffnet.',
    'block.created': (by, { audience }) =>
      `${by} hat einen Text für die Seite des Netzwerks geschrieben, ${audiences[audience]}.`,
    'block.changed': (by, { audience }) =>
      `${by} hat einen Text auf der Seite des Netzwerks geändert. Er ist ${audiences[audience]}.`,
    'block.deleted': (by) => `${by} hat einen Text von der Seite des Netzwerks gelöscht.`,
    'block.restored': (by) => `${by} hat einen gelöschten Text auf die Seite des Netzwerks zurückgeholt.`,
    'home.ordered': (by, { block }) => `${by} hat auf der Seite des Netzwerks ${blocks[block]} verschoben.`,
    'forum.slowed': (by, { to }, forum) =>
      to === 0
        ? `${by} hat den langsamen Modus in ${forum} ausgeschaltet.`
        : `${by} hat in ${forum} den langsamen Modus eingestellt: ein Beitrag in ${span(to)}.`,
    'writing.changed': (by, { from, to }) =>
      `${by} hat geändert, welche Texte auf die Moderation warten. Vorher: ${waiting[from]}. Jetzt: ${waiting[to]}.`,
    'forum.writing': (by, { from, to }, forum) =>
      `${by} hat geändert, welche Texte in ${forum} warten. Vorher: ${waitingHere[from]}. Jetzt: ${waitingHere[to]}.`,
    'wordRule.added': (by, { action, kind }) =>
      `${by} hat eine Regel hinzugefügt, die ${ruleKinds[kind]} ${ruleActions[action]}.`,
    'wordRule.changed': (by, { action, kind }) =>
      `${by} hat eine Regel geändert, die ${ruleKinds[kind]} ${ruleActions[action]}.`,
    'wordRule.removed': (by, { action, kind }) =>
      `${by} hat eine Regel entfernt, die ${ruleKinds[kind]} ${ruleActions[action]}.`,
    'readyReason.added': (by) => `${by} hat eine fertige Begründung für die Moderation geschrieben.`,
    'readyReason.changed': (by) => `${by} hat eine fertige Begründung für die Moderation geändert.`,
    'readyReason.removed': (by) => `${by} hat eine fertige Begründung für die Moderation entfernt.`,
    'held.approved': (by, { what }, forum) => `${by} hat ${held[what]} in ${forum} freigegeben.`,
    'held.refused': (by, { what }, forum) => `${by} hat ${held[what]} in ${forum} abgelehnt.`,
    'held.restored': (by, { what }, forum) =>
      `${by} hat die Ablehnung ${heldOf[what]} in ${forum} zurückgenommen.`,
    'held.decidedBefore': (by, { what, isRefused }, forum) =>
      `${by} wollte ${held[what]} in ${forum} ${isRefused ? 'ablehnen' : 'freigeben'}, als schon entschieden war. Es hat nichts geändert.`,
    'held.revealAsked': (by, { what, isTold }, forum) =>
      `${by} hat gefragt, wer ${held[what]} in ${forum} geschrieben hat.${isTold ? '' : ' Ein Gesetz verbietet, es der Person zu sagen.'}`,
    'held.revealed': (by, { what }, forum) =>
      `${by} hat zugestimmt zu erfahren, wer ${held[what]} in ${forum} geschrieben hat.`,
    'held.raised': (_by, { to }, forum) =>
      `Über einen wartenden Text in ${forum} hat niemand rechtzeitig entschieden. Er ging an ${raised[to]}.`,
    'rules.published': (by, { major, minor }) =>
      `${by} hat Fassung ${major}.${minor} der Regeln für Beiträge veröffentlicht.`,
    'view.as': (by, { as }, forum, person) =>
      `${by} hat ${forum || 'das Netzwerk'} mit den Augen von ${as === 'person' ? person : anyone[as]} angesehen.`,
  },
  standing: {
    join: (person) => `${person} ist beigetreten.`,
    request: (person) => `${person} hat den Beitritt angefragt.`,
    withdraw: (person) => `${person} hat die Beitrittsanfrage zurückgezogen.`,
    approve: (person, by) => `${by} hat ${person} aufgenommen.`,
    decline: (person, by) => `${by} hat ${person} abgelehnt.`,
    invite: (person, by) => `${by} hat ${person} eingeladen.`,
    uninvite: (person, by) => `${by} hat die Einladung von ${person} zurückgenommen.`,
    accept: (person) => `${person} hat die Einladung angenommen.`,
    refuse: (person) => `${person} hat die Einladung abgelehnt.`,
    redeem: (person) => `${person} ist über eine Einladung beigetreten.`,
    leave: (person) => `${person} ist gegangen.`,
    lapse: (person) => `${person} hat nicht bestätigt, noch dazuzugehören, und ist kein Mitglied mehr.`,
    remove: (person, by) => `${by} hat ${person} aus dem Netzwerk entfernt.`,
    suspend: (person, by) => `${by} hat ${person} ausgeschlossen.`,
    reinstate: (person, by) => `${by} hat ${person} wieder aufgenommen.`,
    expire: (person) => `Der Ausschluss von ${person} ist abgelaufen.`,
    restore: (person, by) => `${by} hat zurückgenommen, dass ${person} gehen musste.`,
    role: (person, by, role) => `${by} hat ${person} eine andere Rolle gegeben: ${roles[role]}.`,
  },
  people: {
    added: {
      participant: (person, by, forum) => `${by} hat ${person} in ${forum} aufgenommen.`,
      moderator: (person, by, forum) => `${by} hat ${person} die Moderation von ${forum} gegeben.`,
    },
    ended: {
      participant: (person, by, forum) => `${by} hat ${person} aus ${forum} herausgenommen.`,
      moderator: (person, by, forum) => `${by} hat ${person} die Moderation von ${forum} genommen.`,
    },
    self: {
      added: (person, forum) => `${person} ist in ${forum} hereingekommen.`,
      ended: (person, forum) => `${person} hat ${forum} verlassen.`,
    },
  },
};
