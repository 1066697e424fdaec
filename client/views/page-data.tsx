/** What an island starts from. `<` is escaped, so no text in it can end the element; as JSON it is never run. */
export function PageData({ data }: { data: unknown }) {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return <script type="application/json" id="page-data" dangerouslySetInnerHTML={{ __html: json }} />;
}
