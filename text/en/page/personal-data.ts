/** Texts that could show who a patient is: the question in forms, the setting of a network, the search. */
export const personalData = {
  ask: 'Does it belong to a patient?',
  askText: 'Masking keeps no more than the first digits: 943 *** ****.',
  maskAndSend: 'Mask it and send',
  maskAndSave: 'Mask it and save',
  attestAndSend: 'It is no patient’s: send it',
  attestAndSave: 'It is no patient’s: save it',
  fileAgain: 'Choose the file again. Give it another name, or tick this box.',
  file: 'The file’s name and its description show no patient',
  searched:
    'Your search seems to hold a patient’s number. It is kept nowhere on this site, but it stays in the address of this page and in your browser’s history.',
  title: 'Patients’ data in posts',
  lead: 'Before a text goes out, this site looks for what could show who a patient is: NHS numbers, hospital numbers, dates of birth with a name, full postcodes with an age.',
  legend: 'When something is found',
  modes: {
    warn: 'Ask the writer',
    stop: 'Stop the text',
    off: 'Do nothing',
  },
  modeHints: {
    warn: 'The writer masks it, or says that it is no patient’s. Then the text goes out.',
    stop: 'It goes out only when it is masked or taken out. Where the writer says that it is no patient’s, a post waits for a moderator.',
    off: 'Only for networks where no patient can be named.',
  },
  save: 'Save what happens to patients’ data',
};
