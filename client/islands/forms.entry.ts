import { sendOnCtrlEnter } from './drafts.js';
import { focusErrorSummary } from './error-summary.js';
import { localiseTimes } from './local-times.js';
import { addShowButtons, offerSuggestion } from './passwords.js';
import { showPreviews } from './previews.js';

localiseTimes(document);
addShowButtons();
offerSuggestion();
showPreviews();
focusErrorSummary();
for (const box of document.querySelectorAll('textarea')) sendOnCtrlEnter(box);
