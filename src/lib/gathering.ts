/**
 * Gathers calls that come close together into one.
 * @param ms how long after the first call the act comes
 * @returns `ask` for the act, and `stop` to call off one that is planned
 */
export function gathering(ms: number, act: () => void): { ask(): void; stop(): void } {
  let planned: NodeJS.Timeout | undefined;
  return {
    ask() {
      planned ??= setTimeout(() => {
        planned = undefined;
        act();
      }, ms).unref();
    },
    stop() {
      clearTimeout(planned);
      planned = undefined;
    },
  };
}
