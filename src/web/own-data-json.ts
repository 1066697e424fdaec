import type { OwnDataPart } from '../people/index.js';

/** The parts as one JSON object, written as they come: `{ "account": [...], "posts": [...] }`. */
export async function* ownDataJson(parts: AsyncIterable<OwnDataPart>): AsyncGenerator<string> {
  let isStart = true;
  for await (const { part, rows, isFirst, isLast } of parts) {
    let text = isFirst ? `${isStart ? '{' : ','}\n${JSON.stringify(part)}: [` : '';
    rows.forEach((row, index) => {
      text += `${isFirst && index === 0 ? '' : ','}\n  ${JSON.stringify(row)}`;
    });
    yield isLast ? `${text}]` : text;
    isStart = false;
  }
  yield '\n}\n';
}
