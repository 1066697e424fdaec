/** First letters of a name in a disc: a face for the eye, nothing for the ear. */
export function Monogram({ name }: { name: string }) {
  const words = name.trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined];
  return (
    <span class="monogram" aria-hidden="true">
      {letters
        .map((word) => [...(word ?? '')][0] ?? '')
        .join('')
        .toUpperCase()}
    </span>
  );
}
