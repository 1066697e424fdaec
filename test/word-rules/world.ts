import type { WordRuleDto } from '../../contract/word-rules.js';
import type { Services, SignedIn } from '../../src/kernel/index.js';
import { addSiteWordRule, addWordRule } from '../../src/word-rules/index.js';
import { run } from '../factories/world.js';
import type { HoldWorld } from '../holds/world.js';

export const usualRule = {
  kind: 'words',
  pattern: 'casino',
  action: 'hold',
  reason: 'Gambling is no subject here',
  about: 'commercial',
  isOn: true,
};

export const addRule = (
  services: Services,
  { admin, network }: Pick<HoldWorld, 'admin' | 'network'>,
  more: object = {},
) =>
  run(services, addWordRule, admin, { networkId: network.id, ...usualRule, ...more }) as Promise<WordRuleDto>;

export const addToSite = (services: Services, by: SignedIn, more: object = {}) =>
  run(services, addSiteWordRule, by, { ...usualRule, ...more }) as Promise<WordRuleDto>;
