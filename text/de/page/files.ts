import { counting } from '../../count.js';
import type { PageWords } from '../../shape.js';

const count = counting('de-DE');

export const files: PageWords['files'] = {
  menu: 'Ihre Dateien',
  title: 'Ihre Dateien',
  lead: 'Fügen Sie ein Bild oder ein Dokument hinzu und setzen Sie es dann in Ihren Text.',
  seen: 'Nur Sie können eine Datei öffnen, bis ein Beitrag von Ihnen sie zeigt. Dann können es alle, die diesen Beitrag lesen können.',
  used: (used, most) => `Sie nutzen ${used} von ${most}.`,
  megabytes: (mb) => `${mb} MB`,
  add: 'Datei hinzufügen',
  choose: 'Datei',
  kinds: 'Bilder (JPEG, PNG, WebP, GIF, AVIF), PDF, Office-Dokumente oder reiner Text. Bis zu 10 MB.',
  clean: 'Bilder werden ohne Ort, Zeit und Kamera gespeichert, die darin vermerkt waren.',
  alt: 'Was das Bild zeigt',
  altHint: (max) =>
    `Für Menschen, die es nicht sehen können, in höchstens ${max} Zeichen. Ist es vielschichtig, etwa ein Diagramm? Sagen Sie hier, was es ist, und beschreiben Sie es im Text Ihres Beitrags. Bei Dokumenten leer lassen.`,
  long: 'Lange Beschreibung (freiwillig)',
  longHint:
    'Für ein Diagramm oder eine Zeichnung. Sie kommt unter das Bild, als Teil Ihres Textes: Dort können alle sie lesen.',
  mayPublish:
    'Ich darf diese Datei veröffentlichen: Sie gehört mir, oder ich habe die Erlaubnis dessen, dem sie gehört',
  declared: (when) => `Am ${when} haben Sie bestätigt, dass Sie sie veröffentlichen dürfen.`,
  decorative: 'Das Bild ist Schmuck und sagt nichts aus',
  send: 'Datei hinzufügen',
  added: 'Datei hinzugefügt',
  inText: 'Datei hinzugefügt. Ihre Zeile steht am Ende Ihres Textes.',
  copy: 'Kopieren Sie diese Zeile in Ihren Text:',
  list: 'Dateien',
  none: 'Noch keine Dateien',
  noneWhy: 'Dateien, die Sie hinzufügen, erscheinen hier.',
  line: 'Zeile für Ihren Text',
  facts: (what, size, when) => `${what}, ${size}, hinzugefügt ${when}`,
  image: (width, height) => `Bild mit ${width} × ${height} Bildpunkten`,
  document: 'Dokument',
  decoration: 'Schmuck',
  open: (name) => `${name} öffnen`,
  remove: (name) => `${name} löschen`,
  removeNote: 'Beiträge, die eine Datei zeigen, sagen an ihrer Stelle, dass sie gelöscht wurde.',
  older: (n) => count(n, { one: 'Nächste Datei', other: 'Nächste # Dateien' }),
};
