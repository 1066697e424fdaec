import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');

export const registerEntry: PageWords['registerEntry'] = {
  link: 'Platz in der Liste der Netzwerke',
  titleOf: (network) => `${network} in der Liste der Netzwerke`,
  states: {
    draft:
      'Dieses Netzwerk ist ein Entwurf. Wer seine Adresse hat, kann es nutzen; in den Listen steht es nicht.',
    waiting:
      'Sie haben um einen Platz in der Liste der Netzwerke gebeten. Die Betreiber dieser Website haben noch nicht entschieden.',
    listed: 'Dieses Netzwerk steht in der Liste der Netzwerke.',
    declined:
      'Dieses Netzwerk wurde nicht in die Liste aufgenommen. Sie können es ändern und noch einmal darum bitten.',
    removed: 'Dieses Netzwerk wurde aus der Liste genommen. Wer seine Adresse hat, kann es weiterhin nutzen.',
  },
  unlistedToo: 'Auch seine Einstellungen halten es aus allen Listen heraus.',
  closed: 'Dieses Netzwerk wurde geschlossen. Nur wer es leitet, sieht es noch.',
  draftNotice:
    'Dieses Netzwerk ist ein Entwurf: Es lässt sich nutzen, aber in der Liste der Netzwerke findet es niemand.',
  inNoList: 'Dieses Netzwerk steht nicht in der Liste der Netzwerke. Wer seine Adresse hat, kann es lesen.',
  draftLink: 'Um einen Platz in der Liste bitten',
  declaredOn: 'Gebeten am {day}',
  declareTitle: 'Um einen Platz in der Liste bitten',
  declareLead:
    'Jemand von den Betreibern dieser Website liest Ihre Erklärung und nimmt das Netzwerk dann auf. Sie erhalten Nachricht.',
  declaration: 'Ihre Erklärung',
  bonaFide:
    'Dieses Netzwerk ist ein Kreis von Menschen, die einen Beruf oder ein Interesse daran teilen. Es verkauft nichts, wirbt für keine Produkte und dient keinem eigenen Geschäft. Was auf seinen Seiten steht, ist nach unserem Wissen wahr.',
  declare: 'Erklären und darum bitten',
  events: 'Was entschieden wurde',
  noEvents: 'Noch nichts.',
  acts: {
    declare: 'Erklärt und um einen Platz gebeten',
    approve: 'In die Liste aufgenommen',
    decline: 'Nicht in die Liste aufgenommen',
    remove: 'Aus der Liste genommen',
    relist: 'Wieder in die Liste aufgenommen',
    close: 'Geschlossen',
    reopen: 'Wieder geöffnet',
  },
  by: (name) => `von ${name}`,
  codes: {
    commercial: 'Geschäftliche Ziele',
    notBonaFide: 'Nicht, was es zu sein vorgibt',
    conduct: 'Umgang der Menschen darin',
    inactive: 'Niemand kümmert sich darum',
    duplicate: 'Ein anderes Netzwerk ist gleich',
    other: 'Ein anderer Grund',
  },
  data: 'Daten des Netzwerks',
  dataText:
    'Profil, Mitglieder, Foren und was darin geschrieben wurde, soweit Sie es lesen können, in einer Datei.',
  dataLink: 'Daten dieses Netzwerks speichern',
  reviewTitle: 'Über dieses Netzwerk entscheiden',
  reason: 'Was die Leute des Netzwerks erfahren',
  reasonHint: 'Nötig, wenn Sie ablehnen.',
  approve: 'In die Liste aufnehmen',
  decline: 'Netzwerk ablehnen',
  code: 'Warum?',
  innerReason: 'Grund für unsere Unterlagen',
  innerReasonHint: 'Das lesen nur die Betreiber dieser Website.',
  note: 'Was die Leute des Netzwerks erfahren',
  noteHint: 'Sie können das leer lassen. Dass es geschehen ist, erfahren sie auf jeden Fall.',
  removal: {
    title: 'Aus der Liste nehmen',
    text: 'Es wird sofort nicht mehr gefunden. Wer seine Adresse hat, kann es weiterhin nutzen. Wer es leitet, erhält Nachricht.',
    send: 'Netzwerk aus der Liste nehmen',
  },
  closure: {
    title: 'Schließen',
    text: 'Seine Seiten und Foren sind sofort weg, für alle außer denen, die es leiten; sie können ihre Daten speichern. Alle Mitglieder erhalten Nachricht.',
    send: 'Netzwerk schließen',
  },
  relist: 'Netzwerk wieder in die Liste aufnehmen',
  reopen: 'Netzwerk wieder öffnen',
  reviews: 'Zu prüfende Netzwerke',
  waiting: (n) => count(n, { one: '# Netzwerk wartet.', other: '# Netzwerke warten.' }),
  oldest: 'Das älteste hat am {day} gebeten.',
  noneWaiting: 'Kein Netzwerk wartet',
  noneWaitingText: 'Hierher kommen Netzwerke, die um einen Platz in der Liste bitten.',
  elsewhereTitle: 'Anderswo zu Hause',
  elsewhere: 'Dieses Netzwerk hat seine Foren an einem anderen Ort:',
  hosting: {
    title: 'Wo seine Foren sind',
    here: 'Die Foren dieses Netzwerks sind hier.',
    elsewhere: 'Die Foren dieses Netzwerks sind anderswo. Hier hat es sein Profil und seine eigenen Seiten.',
    closes: 'Mir ist bekannt, dass die Foren hier schließen',
    closesHint:
      'Solange das Netzwerk anderswo ist, kann niemand in seinen Foren hier lesen oder schreiben. Kommt es zurück, sind auch sie wieder da. Sichern Sie vorher seine Daten, wenn jemand sie braucht.',
    save: 'Ort der Foren speichern',
  },
  url: 'Adresse des Netzwerks, falls es anderswo ist',
  urlHint:
    'Lassen Sie das leer, wenn seine Foren hier sind. Ein Netzwerk an einem anderen Ort hat hier ein Profil und keine Foren.',
};
