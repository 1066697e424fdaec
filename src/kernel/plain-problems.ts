import { z } from 'zod';
import { answers } from '../../text/words.js';

type Issue = z.core.$ZodRawIssue;

/**
 * What is wrong with a field, for people, in the language of the request, wherever a schema says nothing of its own: the
 * library's words name types, patterns and values of ours. It is the whole process's, so it is loaded with the kernel.
 */
function sentenceOf(issue: Issue): string {
  const words = answers.common;
  switch (issue.code) {
    case 'invalid_type':
      return words.missing;
    case 'invalid_value':
      return words.chooseOne;
    case 'too_small':
      return words.tooSmall[unitOf(issue)](Number(issue.minimum));
    case 'too_big':
      return words.tooBig[unitOf(issue)](Number(issue.maximum));
    default:
      return words.wrongForm;
  }
}

type Unit = keyof typeof answers.common.tooSmall;

function unitOf({ origin }: Issue): Unit {
  if (origin === 'string') return 'characters';
  return origin === 'array' || origin === 'set' || origin === 'map' ? 'things' : 'number';
}

z.config({ localeError: sentenceOf });
