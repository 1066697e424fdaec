import { WORD_RULE_LIMITS, type WordRuleInput } from '../../../contract/word-rules.js';
import { AppError, type Sentence } from '../../lib/errors.js';
import { compileExpression } from './expression.js';
import { compileWords } from './word-list.js';

/** @returns how many steps its expression has, 0 for words @throws AppError invalid_input in words, naming the pattern */
export function checkPattern({ kind, pattern }: Pick<WordRuleInput, 'kind' | 'pattern'>): number {
  const { words: most, expression, size } = WORD_RULE_LIMITS;
  if (kind === 'words') {
    const lines = pattern.split('\n').length;
    if (lines > most) throw wrong((words) => words.wordRules.manyWords(most));
    if (compileWords(pattern).size === 0) throw wrong((words) => words.wordRules.noWord);
    return 0;
  }
  const compiled = compileExpression(pattern);
  if (!('wrong' in compiled)) {
    if (compiled.test('')) throw wrong((words) => words.wordRules.everything);
    return compiled.programSize();
  }
  if (compiled.wrong === 'long') throw wrong((words) => words.wordRules.long(expression, size));
  throw wrong((words) => words.wordRules[compiled.wrong === 'backwards' ? 'backwards' : 'syntax']);
}

function wrong(message: Sentence): AppError {
  return new AppError('invalid_input', message, {
    reason: 'word_rule_pattern',
    fields: [{ field: 'pattern', message }],
  });
}
