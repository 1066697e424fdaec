import type { AnswerDto } from '../../contract/members.js';
import { Paragraphs } from './paragraphs.js';

/** What somebody answered to a network's questions. */
export function AnswerList({ answers }: { answers: AnswerDto[] }) {
  if (answers.length === 0) return null;
  return (
    <dl class="facts">
      {answers.map(({ question, answer }) => (
        <div key={question}>
          <dt>{question}</dt>
          <dd>
            <Paragraphs text={answer} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
