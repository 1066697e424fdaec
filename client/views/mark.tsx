/** The site's sign: people around a table. Decorative, the name stands beside it. */
export function Mark() {
  return (
    <svg class="mark" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <circle cx="14" cy="14" r="5.5" />
      <circle cx="14" cy="4" r="3" />
      <circle cx="22.7" cy="9" r="3" />
      <circle cx="22.7" cy="19" r="3" />
      <circle cx="14" cy="24" r="3" />
      <circle cx="5.3" cy="19" r="3" />
      <circle cx="5.3" cy="9" r="3" />
    </svg>
  );
}
