const VERB =
  /\b(?:writes|wrote|writting|writing|says|said|asks|asked|replies|replied|responds|responded|comments|commented|states|stated|posted|scribbled|schreibt|schrieb|skrev|skriver|écrit|escribió|scrive|scritto)\b(?:\s+(?:in|on|about|to|that|the following|recently|back)\b(?:(?![.!?]\s).){0,80})?\s*[:;,.>)-]*\s*$/i;
const LEAD =
  /^(?:in\s+(?:article|message|a\s+previous|reply|<)|on\s.{0,60}\d|at\s.{0,40}\d|quoting\s|from:?\s+article)/i;
const START = /^(?:[Ii]n\s|[Oo]n\s|[Aa]t\s|[Qq]uoting\s|[Ff]rom\s|[Aa]nd\s|[\w.+%-]+@|…!|<|"|\p{Lu})/u;
const NAME_AND_VERB = /^[\p{L}\s.'-]{1,40}\s(?:writes|wrote|said|says)\s*:?$/iu;

/** Whether a few lines before a quotation say whose words follow, as in "On 5 April Ann wrote:". */
export function isAttribution(lines: string[]): boolean {
  const text = lines.join(' ').replace(/\s+/g, ' ').trim();
  if (text === '' || text.length > 300) return false;
  if (NAME_AND_VERB.test(text)) return true;
  if (!START.test(text)) return false;
  return VERB.test(text) || (LEAD.test(text) && /[:,]$/.test(text));
}

/** How many of the last lines are an attribution: 0 to 3. */
export function attributionLength(lines: string[]): number {
  for (let count = 1; count <= 3 && count <= lines.length; count++) {
    const last = lines.slice(-count);
    if (last[0]!.trim() === '') return 0;
    if (!isAttribution(last)) continue;
    const above = lines.at(-count - 1) ?? '';
    // "In article <…>," on a line of its own belongs to it, also when it ends in "(Ann M.".
    const isLead = LEAD.test(above.trim()) && (/…|\([^)]*$/.test(above) || !/[.?!:]\s*$/.test(above));
    return isLead ? count + 1 : count;
  }
  return 0;
}
