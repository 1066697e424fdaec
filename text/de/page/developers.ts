import type { PageWords } from '../../shape.js';

export const developers: PageWords['developers'] = {
  title: 'Für Programme',
  description: 'Was ein Programm von dieser Seite verlangen kann: Anfragen, Live-Befehle und Ereignisse.',
  lead: 'Ihr Programm kann hier, was Sie können, mit denselben Rechten wie Sie.',
  begin: 'So fangen Sie an',
  makeToken:
    'Erzeugen Sie mit Benutzername und Passwort einen Zugangsschlüssel. Er wird nur einmal angezeigt.',
  sendToken: 'Senden Sie den Schlüssel mit jeder Anfrage, in der Kopfzeile „Authorization“.',
  watch:
    'Um einem Thema live zu folgen, verbinden Sie sich mit Socket.IO, senden denselben Schlüssel und beobachten das Thema.',
  openApi: 'OpenAPI-Datei aller Anfragen',
  asyncApi: 'AsyncAPI-Datei aller Live-Befehle und Ereignisse',
  requests: 'Anfragen',
  aboutRequests: 'Alle Adressen beginnen mit /api/v1. Anfragen und Antworten sind JSON.',
  commands: 'Live-Befehle',
  aboutCommands: 'Diese sendet Ihr Programm über die Live-Verbindung. Jeder bekommt eine Antwort.',
  events: 'Live-Ereignisse',
  aboutEvents: 'Diese sendet die Seite über die Live-Verbindung.',
  link: 'Für Programme',
};
