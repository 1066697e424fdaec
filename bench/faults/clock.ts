const Real = Date;
let ahead = 0;

/**
 * Sets this process's clock so many milliseconds ahead (or back), as somebody would who sets that of its machine: what asks for
 * the time is told so; timers and counters go on as before.
 */
export function setClockAhead(ms: number): void {
  ahead = ms;
  globalThis.Date = shifted;
}

const now = (): number => Real.now() + ahead;
const shifted = new Proxy(Real, {
  construct: (target, given, made) => Reflect.construct(target, given.length > 0 ? given : [now()], made),
  apply: () => new Real(now()).toString(),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
});
