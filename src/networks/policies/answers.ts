import type { AnswerDto } from '../../../contract/members.js';
import { AppError } from '../../lib/errors.js';

/**
 * Every question of the network is answered, in its order, and nothing else is.
 * @throws AppError invalid_input naming the field of the first question without an answer, `answer-<n>` from 0, or
 *   conflict where other questions are asked by now
 */
export function checkAnswers(questions: string[], answers: AnswerDto[]): void {
  if (answers.some(({ question }, index) => question !== questions[index])) {
    throw new AppError('conflict', (words) => words.members.questionsChanged, {
      reason: 'questions_changed',
    });
  }
  const missing = questions.slice(answers.length).map((_question, index) => ({
    field: `answer-${answers.length + index}`,
    message: (words: { members: { answerMissing: string } }) => words.members.answerMissing,
  }));
  if (missing.length > 0) {
    throw new AppError('invalid_input', (words) => words.members.answersMissing, {
      reason: 'answers_missing',
      fields: missing,
    });
  }
}

/**
 * What is kept of evidence with the answers: what was asked for, and how the person describes what they show. The file
 * itself is deleted after the decision.
 * @throws AppError invalid_input naming `file`, where the network asks for evidence and none was added
 */
export function withEvidence(answers: AnswerDto[], asked: string, shown: string | null): AnswerDto[] {
  if (asked === '') return answers;
  if (shown === null) {
    const message = (words: { members: { evidenceMissing: string } }) => words.members.evidenceMissing;
    throw new AppError('invalid_input', message, {
      reason: 'evidence_missing',
      fields: [{ field: 'file', message }],
    });
  }
  return [...answers, { question: asked, answer: shown }];
}

/** Texts of a newcomer, by the fields in which a form has them. */
export const answerTexts = ({ answers }: { answers: AnswerDto[] }): Record<string, string> =>
  Object.fromEntries(answers.map(({ answer }, index) => [`answer-${index}`, answer]));
