import { comeBackPart } from './come-back.js';
import { gatewaysPart } from './gateways.js';
import { growthPart } from './growth.js';
import { hidingPart } from './hiding.js';
import { hotPart } from './hot.js';
import { loopPart } from './loop.js';
import { mixedPart } from './mixed.js';
import { onlinePart } from './online.js';
import type { Part } from './part.js';
import { presencePart } from './presence.js';
import { roomsPart } from './rooms.js';
import { startPart } from './start.js';
import type { PartName } from './titles.js';

/** The parts by their names. */
export const parts: Record<PartName, Part> = {
  replies: roomsPart([0]),
  rooms: roomsPart([0, 100, 1_000]),
  online: onlinePart,
  hot: hotPart,
  back: comeBackPart,
  gateways: gatewaysPart,
  presence: presencePart,
  gone: hidingPart,
  start: startPart,
  mixed: mixedPart,
  growth: growthPart,
  loop: loopPart,
};
