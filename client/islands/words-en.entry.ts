import { live } from '../../text/en/live/index.js';
import { speak } from '../../text/words.js';
import { lateFrom } from './late-words.js';

speak({ locale: 'en-GB', live });
lateFrom(() => import('../../text/en/late/index.js'));
