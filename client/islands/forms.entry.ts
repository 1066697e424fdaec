import { sendOnCtrlEnter } from './drafts.js';
import { focusErrorSummary } from './error-summary.js';
import { localiseTimes } from './local-times.js';
import { addShowButtons, offerSuggestion } from './passwords.js';

localiseTimes(document);
addShowButtons();
offerSuggestion();
focusErrorSummary();
for (const box of document.querySelectorAll('textarea')) sendOnCtrlEnter(box);
