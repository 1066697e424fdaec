import { offerBell } from './bell.js';
import { byId } from './dom.js';
import { sendOnCtrlEnter } from './drafts.js';
import { focusErrorSummary } from './error-summary.js';
import { serveSession } from './every-page.js';
import { keepFormText } from './form-text.js';
import { lateWords } from './late-words.js';
import { localiseTimes } from './local-times.js';
import { addShowButtons, offerSuggestion } from './passwords.js';
import { showPreviews } from './previews.js';
import { offerWritingTools } from './write-tools.js';

localiseTimes(document);
offerBell();
serveSession();
showPreviews();
focusErrorSummary();
keepFormText();
offerWritingTools();
if (byId('drafts') !== null) void import('./drafts-live.js').then((code) => code.keepDraftsTrue());
if (Number(byId('mails')?.dataset.waiting) > 0)
  void import('./mail-progress.js').then((code) => code.followMails());
if (byId('room') !== null) void import('./room-people.js').then((code) => code.wakeRoomPeople());
for (const box of document.querySelectorAll('textarea')) sendOnCtrlEnter(box);
void lateWords().then(
  () => {
    addShowButtons();
    offerSuggestion();
  },
  // Without its words a button is none: the form works as it is.
  () => {},
);
