import type { AnswerWords } from '../../shape.js';

export const web: AnswerWords['web'] = {
  otherSite: 'Diese Anfrage kam nicht von einer Seite dieser Website.',
  formOfOtherSite: 'Dieses Formular kam nicht von einer Seite dieser Website.',
  staleForm:
    'Dieses Formular ist nicht mehr gültig, vielleicht war es lange geöffnet. Gehen Sie zurück, laden Sie die Seite neu und senden Sie es noch einmal.',
  badMethod: 'Diese Adresse nimmt eine solche Anfrage nicht an.',
  tooLarge: 'Das ist größer, als wir annehmen.',
  unreadable: 'Wir konnten diese Anfrage nicht lesen.',
  sameFieldTwice: 'Die Adresse enthält dasselbe Feld zweimal.',
  alreadyInAddress: 'Dieses Feld steht schon in der Adresse; lassen Sie es im Inhalt weg.',
  notWholeNumber: 'Das ist keine ganze Zahl.',
  sendJsonType: 'Senden Sie JSON mit dem Inhaltstyp application/json.',
  sendJsonObject: 'Senden Sie ein JSON-Objekt.',
  addressTooLong: 'Diese Adresse ist zu lang.',
  addressNotValid: 'Diese Adresse ist nicht gültig.',
  chooseDisplay: 'Wählen Sie für jeden Teil der Darstellung eine der Möglichkeiten.',
};
