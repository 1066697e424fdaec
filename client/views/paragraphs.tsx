const address = /([^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,})/gi;

/** Plain text as paragraphs, with mail addresses that can be followed. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {text.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph}>
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
