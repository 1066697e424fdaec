import type { PageWords } from '../../shape.js';

export const writing: PageWords['writing'] = {
  preview: 'Vorschau zeigen',
  saveDraft: 'Als Entwurf speichern',
  previewHeading: 'Vorschau',
  previewNote: 'Noch sieht das sonst niemand.',
  previewEmpty: 'Noch gibt es keinen Text zu zeigen.',
  patients: 'Schreiben Sie nichts, woran jemand einen Patienten erkennen könnte.',
  draftFrom: (time) => `Das ist Ihr Entwurf, gespeichert ${time}.`,
  signedInUntil: (time) =>
    `Sie bleiben mindestens bis ${time} angemeldet. Wenn Sie später senden, müssen Sie sich vielleicht noch einmal anmelden. Ihr Text bleibt erhalten.`,
  draftElsewhere: 'Sie haben einen Entwurf für diese Stelle.',
  kept: {
    signIn:
      'Sie sind abgemeldet. Melden Sie sich an: Ihr Text kommt als Entwurf zurück, und Sie können ihn senden.',
    text: 'Ihr Text',
    closed: 'Sie sind angemeldet, können an dieser Stelle aber nicht schreiben.',
    title: 'Ihr Text wurde nicht gesendet',
    inDrafts: 'Er ist bei Ihren Entwürfen aufgehoben.',
    notInDrafts: 'Kopieren Sie ihn jetzt: Hier kann er nicht als Entwurf aufgehoben werden.',
    copy: 'Ihr Text zum Kopieren',
    toDrafts: 'Zu Ihren Entwürfen',
  },
  otherDraft: 'Der Text, den ein anderes Gerät gespeichert hat',
  drafts: {
    menu: 'Ihre Entwürfe',
    title: 'Ihre Entwürfe',
    lead: 'Texte, die Sie begonnen und nicht gesendet haben. Nur Sie können sie sehen.',
    limits: (days, most) =>
      `Ein Entwurf, den Sie liegen lassen, wird nach ${days} Tagen gelöscht. Sie können ${most} Entwürfe haben.`,
    saving: (seconds) =>
      `Mit Skripten wird ein Text bei jeder Pause hier gespeichert, und alle ${seconds} Sekunden, solange Sie weiterschreiben. Ohne Verbindung wartet er nur im offenen Tab. Wird der Browser dann gewaltsam beendet, ist dieser Text verloren.`,
    none: 'Keine Entwürfe',
    noneWhy: 'Wenn Sie einen Text beginnen und liegen lassen, finden Sie ihn hier.',
    list: 'Entwürfe',
    reply: (title) => `Antwort in „${title}“`,
    edit: (title) => `Änderung an Ihrem Beitrag in „${title}“`,
    thread: (title) => `Neues Thema in „${title}“`,
    lost: {
      reply: 'Antwort in einem Thema, das Sie jetzt nicht öffnen können',
      edit: 'Änderung an einem Beitrag, den Sie jetzt nicht öffnen können',
      thread: 'Neues Thema in einem Forum, das Sie jetzt nicht öffnen können',
    },
    saved: (time) => `Gespeichert ${time}`,
    goOn: (what) => `Weiterschreiben: ${what}`,
    discard: (what) => `Entwurf löschen: ${what}`,
    show: 'Den ganzen Text zeigen',
    untitled: 'Noch ohne Titel',
  },
};
