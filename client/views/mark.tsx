/** The site's sign: people around a table, each a dot of the line that the stylesheet draws. Decorative, the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="5" />
      <path d="M14 4h0m8.7 5h0m0 10h0M14 24h0M5.3 19h0m0-10h0" />
    </svg>
  );
}
