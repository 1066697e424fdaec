/** Frames that take longer than this are felt. */
const SLOW_MS = 50;
const LONGEST_REST_MS = 250;

/**
 * Gathers calls into one write per animation frame. A hidden page has no frames; there a timer does.
 * A page so large or a machine so slow that showing takes time rests as long as it took before it writes again: what
 * comes meanwhile is shown together, and the page still answers its reader.
 * @returns asks for a write; however often it is asked, one comes
 */
export function onePerFrame(write: () => void): () => void {
  let isAsked = false;
  let restUntil = 0;
  const run = () => {
    isAsked = false;
    const from = performance.now();
    write();
    // The next frame comes when this one is laid out and painted.
    requestAnimationFrame((now) => {
      const took = Math.min(now - from, LONGEST_REST_MS);
      if (took > SLOW_MS) restUntil = performance.now() + took;
    });
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    const rest = restUntil - performance.now();
    if (document.hidden) setTimeout(run, 100);
    else if (rest > 0) setTimeout(() => requestAnimationFrame(run), rest);
    else requestAnimationFrame(run);
  };
}
