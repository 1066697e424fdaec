/** Tabs as the spaces that typewriters and terminals made of them: columns of 8. */
export function expandTabs(text: string): string {
  return text.includes('\t') ? text.split('\n').map(expandLine).join('\n') : text;
}

function expandLine(line: string): string {
  let out = '';
  let from = 0;
  for (let at = line.indexOf('\t'); at >= 0; at = line.indexOf('\t', from)) {
    out += line.slice(from, at);
    out += ' '.repeat(8 - (out.length % 8));
    from = at + 1;
  }
  return out + line.slice(from);
}
