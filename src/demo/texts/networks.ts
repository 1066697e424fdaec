import type { NetworkText } from '../text.js';
import { deviceEngineers } from './device-engineers/index.js';
import { practiceManagers } from './practice-managers/index.js';
import { ruralMidwives } from './rural-midwives/index.js';

/** The demo's community: networks of different kinds. */
export const networks: NetworkText[] = [practiceManagers, deviceEngineers, ruralMidwives];
