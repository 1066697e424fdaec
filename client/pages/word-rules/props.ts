import type { TriedRuleDto, WordRuleDto, WordRulesDto } from '../../../contract/word-rules.js';
import type { FormState } from '../page.js';

export interface WordRulesProps extends WordRulesDto {
  form?: FormState;
  /** What the rule in the form would have found. */
  tried?: TriedRuleDto;
}

export interface WordRuleProps {
  network: WordRulesDto['network'];
  rule: WordRuleDto;
  form?: FormState;
  tried?: TriedRuleDto;
}
