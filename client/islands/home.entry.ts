import { localiseTimes } from './local-times.js';

localiseTimes(document);
