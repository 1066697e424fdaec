import { live } from '../../text/de/live/index.js';
import { speak } from '../../text/words.js';
import { lateFrom } from './late-words.js';

speak({ locale: 'de-DE', live });
lateFrom(() => import('../../text/de/late/index.js'));
