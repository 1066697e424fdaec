import type { PageWords } from '../../shape.js';

export const post: PageWords['post'] = {
  edit: (n) => `Beitrag ${n} bearbeiten`,
  editHint: 'Wer liest, sieht, dass er bearbeitet wurde, und kann die früheren Fassungen sehen.',
  save: 'Beitrag speichern',
  delete: (n) => `Beitrag ${n} löschen`,
  deleteAsk: (n) => `Beitrag ${n} löschen?`,
  deleteHint:
    'Sein Text verschwindet sofort und für alle. Das lässt sich nicht rückgängig machen. Zu lesen ist dann: „Vom Verfasser gelöscht.“',
  aboutToDelete: 'Der Beitrag, den Sie löschen wollen',
  deleteButton: 'Beitrag löschen',
  remove: (n) => `Beitrag ${n} entfernen`,
  removeHint:
    'Er verschwindet sofort von allen offenen Bildschirmen. An seiner Stelle steht: „Von der Moderation entfernt.“ Sie können ihn später wiederherstellen.',
  reword: (n) => `Beitrag ${n} als Moderation bearbeiten`,
  rewordHint: (name) =>
    `Zu lesen ist dann „Von der Moderation bearbeitet“. Was ${name} geschrieben hat, kann nur noch die Moderation lesen. 10 Minuten lang lässt sich das rückgängig machen.`,
  rewordOnly: 'Nehmen Sie heraus, was gegen die Regel verstößt, und lassen Sie das Übrige, wie es ist.',
  newWords: 'Der Wortlaut von nun an',
  saveWords: 'Diesen Wortlaut speichern',
  purge: (n) => `Frühere Fassungen von Beitrag ${n} löschen`,
  purgeHint:
    'Was der Beitrag vorher sagte, wird endgültig gelöscht: Kein Verlauf, kein Zitat und kein Entwurf behält es, und niemand kann es zurückholen. Was er jetzt sagt, bleibt.',
  lookAtVersions: 'Die Fassungen zuerst ansehen',
  whatStays: (n, name) => `Was von Beitrag ${n} von ${name} bleibt`,
  purgeButton: 'Frühere Fassungen löschen',
  purgeLink: 'Die früheren Fassungen löschen',
  purgedBefore: (n) => `Die Moderation hat alle Fassungen vor Fassung ${n} gelöscht.`,
  backWithoutPurging: 'Zurück, ohne zu löschen',
  byModerator: 'Moderation, ',
  forModerators: 'Nur für die Moderation',
  earlierForModerators:
    'Die Moderation hat diesen Beitrag geändert. Was vorher dort stand, kann nur sie lesen.',
  postBy: (n, name) => `Beitrag ${n} von ${name}`,
  removeReasonHint: (name) => `${name} liest das. Nennen Sie die Regel, und bleiben Sie höflich.`,
  whatAuthorSees: (name) => `Das wird ${name} sehen:`,
  notice: {
    'forum moderator': (n, thread) =>
      `„Die Moderation des Forums hat Ihren Beitrag ${n} in „${thread}“ entfernt. Begründung: {reason}“`,
    'network moderator': (n, thread) =>
      `„Die Moderation des Netzwerks hat Ihren Beitrag ${n} in „${thread}“ entfernt. Begründung: {reason}“`,
    'network admin': (n, thread) =>
      `„Die Leitung des Netzwerks hat Ihren Beitrag ${n} in „${thread}“ entfernt. Begründung: {reason}“`,
    'site administrator': (n, thread) =>
      `„Die Administration der Website hat Ihren Beitrag ${n} in „${thread}“ entfernt. Begründung: {reason}“`,
  },
  yourReason: '(Ihre Begründung)',
  removeButton: 'Beitrag entfernen',
  backWithoutRemoving: 'Zurück, ohne zu entfernen',
  restore: (n) => `Beitrag ${n} wiederherstellen`,
  restoreHint: (name) =>
    `Der Beitrag von ${name} erscheint wieder auf allen offenen Bildschirmen, wie er war. ${name} erfährt davon.`,
  justRemoved: 'Haben Sie ihn in den letzten zehn Minuten entfernt? Dann können Sie das auch zurücknehmen:',
  restoreReasonHint: (name) => `Sie kommt ins Moderationsprotokoll, und ${name} liest sie.`,
  restoreButton: 'Beitrag wiederherstellen',
  versions: (n) => `Fassungen von Beitrag ${n}`,
  versionsBy: (name, thread) => `Von ${name}, in „${thread}“.`,
  goToPost: 'Zum Beitrag',
  version: (n) => `Fassung ${n}`,
  whatChanged: (n) => `Was sich gegenüber Fassung ${n} geändert hat`,
  wholeText: (n) => `Der Text von Fassung ${n}`,
  asItIsNow: 'Wie er jetzt ist',
  writtenBy: (name) => `${name}, `,
  rename: 'Titel ändern',
  renameHint: 'Links auf dieses Thema gelten weiter.',
  renameReasonHint: 'Wer das Thema begonnen hat, liest das. Es kommt ins Moderationsprotokoll.',
  saveTitle: 'Titel speichern',
};
