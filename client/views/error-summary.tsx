import type { FieldProblem } from '../../contract/errors.js';
import { page } from '../../text/words.js';
import { fieldId } from './field.js';

interface Props {
  problems?: FieldProblem[];
  /** A refusal that is no single field's. */
  message?: string;
  /** Where a field has an id of its own. */
  ids?: Record<string, string>;
}

/** What went wrong, at the top, each with the way to its field. Takes the focus when the page opens. */
export function ErrorSummary({ problems = [], message, ids = {} }: Props) {
  if (problems.length === 0 && !message) return null;
  return (
    <div class="error-summary" id="error-summary" role="alert" tabIndex={-1} autofocus>
      <h2>{page.common.someErrors}</h2>
      {message && <p>{message}</p>}
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={problem.field + problem.message}>
              <a href={`#${ids[problem.field] ?? fieldId(problem.field)}`}>{problem.message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
