import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(phase: 'reading' | 'writing', done: number, total: number): void;
  stop(): void;
}

const TITLES = { reading: 'Reading the archive', writing: 'Writing posts' };

/** A bar on a terminal; elsewhere one line as each phase begins. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  let current: string | null = null;
  let bar: SingleBar | null = null;
  return {
    update(phase, done, total) {
      if (phase !== current) {
        bar?.stop();
        bar = out.isTTY ? startBar(phase, total, out) : null;
        if (!bar) out.write(`${TITLES[phase]} ...\n`);
        current = phase;
      }
      bar?.update(done);
    },
    stop() {
      bar?.stop();
      bar = null;
    },
  };
}

function startBar(phase: keyof typeof TITLES, total: number, out: NodeJS.WriteStream): SingleBar {
  const count = phase === 'writing' ? '{value} of {total}' : '{percentage}%';
  const format = `${TITLES[phase].padEnd(20)} {bar} ${count}`;
  // No listeners of its own: an interrupt is ours to handle.
  const bar = new SingleBar(
    { format, stream: out, gracefulExit: false, hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return bar;
}
