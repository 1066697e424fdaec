export { openBrowser, postTexts, statusIs, topOf, twoFrames } from '../../helpers/chromium.js';
