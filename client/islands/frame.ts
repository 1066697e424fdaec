/**
 * Gathers calls into one write per animation frame. A hidden page has no frames; there a timer does.
 * @returns asks for a write; however often it is asked, one comes
 */
export function onePerFrame(write: () => void): () => void {
  let isAsked = false;
  const run = () => {
    isAsked = false;
    write();
  };
  return () => {
    if (isAsked) return;
    isAsked = true;
    if (document.hidden) setTimeout(run, 100);
    else requestAnimationFrame(run);
  };
}
