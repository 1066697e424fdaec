import type { PageWords } from '../../shape.js';
import { count } from '../count.js';

export const announcements: PageWords['announcements'] = {
  link: 'Ankündigungen',
  titleOf: (network) => `Ankündigungen von ${network}`,
  lead: 'Was die Leitung dieses Netzwerks allen Mitgliedern mitteilt.',
  none: 'Noch keine Ankündigung',
  noneText: 'Hier stehen Neuigkeiten für alle Mitglieder.',
  write: 'Ankündigung schreiben',
  by: 'Von {person} am {day}',
  someone: 'einem früheren Mitglied',
  pages: 'Seiten mit Ankündigungen',
  going: (told, mailed, of) =>
    `Unterwegs: ${count(of, { one: `${told} von # Mitglied ist`, other: `${told} von # Mitgliedern sind` })} benachrichtigt, ${count(mailed, { one: '# E-Mail ist', other: '# E-Mails sind' })} übergeben.`,
  gone: (told, mailed) =>
    `${count(told, { one: '# Mitglied wurde', other: '# Mitglieder wurden' })} benachrichtigt, ${count(mailed, { one: '# auch per E-Mail', other: '# auch per E-Mail' })}.`,
  newTitleOf: (network) => `Ankündigung an ${network}`,
  about:
    'Jedes Mitglied bekommt eine Benachrichtigung und eine eigene E-Mail. Niemand sieht die Adresse eines anderen.',
  title: 'Titel',
  body: 'Text',
  see: 'Vor dem Senden ansehen',
  seeAgain: 'Noch einmal ansehen',
  previewOf: 'So wird sie aussehen',
  sure: (n) =>
    `Das geht an ${count(n, { one: '# Mitglied', other: '# Mitglieder' })}. Es lässt sich nicht zurücknehmen.`,
  send: (n) => `An ${count(n, { one: '# Mitglied', other: '# Mitglieder' })} senden`,
};
