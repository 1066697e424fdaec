const address = /([^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,})/gi;

/** Plain text as paragraphs, its lines as they were written, with mail addresses that can be followed. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p class="lines" key={paragraph}>
          {paragraph.split(address).map((part) =>
            part.match(address) ? (
              <a key={part} href={`mailto:${part}`}>
                {part}
              </a>
            ) : (
              part
            ),
          )}
        </p>
      ))}
    </>
  );
}
