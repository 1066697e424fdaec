/** The same answer each time, made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { answer: T } | undefined;
  return () => {
    made ??= { answer: make() };
    return made.answer;
  };
}
