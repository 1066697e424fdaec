import type { AnswerWords } from '../../shape.js';

export const rooms: AnswerWords['rooms'] = {
  signInFirst: 'Melden Sie sich zuerst an, oder registrieren Sie sich. Das dauert eine Minute.',
  alreadyMember: 'Sie sind schon Mitglied dieses Netzwerks.',
  notMember: 'Sie sind nicht Mitglied dieses Netzwerks.',
  onlyAdminLeaves: 'Nur Sie leiten dieses Netzwerk. Übergeben Sie die Leitung, bevor Sie es verlassen.',
  onlyAdmins: 'Das kann nur die Leitung dieses Netzwerks.',
  onlyModerators: 'Das kann nur die Moderation dieses Netzwerks.',
  leaveInstead: 'Um Ihre eigene Mitgliedschaft zu beenden, verlassen Sie das Netzwerk.',
  needsAdmin: 'Ein Netzwerk braucht eine Leitung. Übergeben Sie sie zuerst einem anderen Mitglied.',
  networkTaken: 'Diese Adresse ist vergeben. Wählen Sie eine andere.',
  forumTaken: 'Dieses Netzwerk hat schon ein Forum unter dieser Adresse. Wählen Sie eine andere.',
  membersOnly: 'Dieses Forum können nur Mitglieder des Netzwerks lesen.',
  registerToWrite:
    'Registrieren Sie sich, oder melden Sie sich an, um hier zu schreiben. Sie kommen an diese Stelle zurück.',
  locked: 'Dieses Thema ist gesperrt. Niemand kann hier jetzt antworten oder bearbeiten.',
  onlyStarter: 'Nur wer dieses Thema begonnen hat, kann es umbenennen.',
  onlyStarterOrModerator: 'Den Titel kann nur ändern, wer dieses Thema begonnen hat oder es moderiert.',
  onlyAuthor: 'Diesen Beitrag kann nur ändern, wer ihn geschrieben hat.',
  onlyAuthorDeletes: 'Diesen Beitrag kann nur löschen, wer ihn geschrieben hat.',
  postGone: 'Dieser Beitrag wurde entfernt. Sein Text wird nicht mehr angezeigt.',
  editedElsewhere:
    'Sie haben diesen Beitrag inzwischen an anderer Stelle geändert. Ihr Text ist noch hier: Vergleichen Sie, und speichern Sie dann noch einmal.',
  alreadyRemoved: 'Dieser Beitrag wurde schon von der Moderation entfernt.',
  alreadyDeleted: 'Dieser Beitrag wurde schon gelöscht, von der Person, die ihn geschrieben hat.',
  ownPost: 'Es ist Ihr eigener Beitrag. Bearbeiten Sie ihn wie alle anderen ihre.',
  notOwnVersions:
    'Frühere Fassungen Ihres eigenen Beitrags muss eine andere Moderatorin oder ein anderer Moderator löschen.',
  noEarlierVersions: 'Dieser Beitrag hat keine früheren Fassungen.',
  ownEdit:
    'Diesen Wortlaut haben Sie selbst geändert. Was vorher dastand, muss jemand anderes aus der Moderation löschen.',
  notRemoved: 'Dieser Beitrag ist nicht entfernt.',
  underReview:
    'Dieser Beitrag ist ausgeblendet, bis über seinen Fall entschieden ist. Entscheiden Sie den Fall.',
  ranksAbove:
    'Wer diesen Beitrag geschrieben hat, steht hier über Ihnen. Fragen Sie die Leitung des Netzwerks oder die Administration der Website.',
  signInForNotices: 'Melden Sie sich an, um Ihre Mitteilungen zu lesen.',
  tooOften: (seconds) =>
    `Das war sehr viel in kurzer Zeit. Versuchen Sie es in ${seconds} Sekunden noch einmal.`,
};
