import { Presets, SingleBar } from 'cli-progress';

/** Is told how far a run has come. */
export interface Progress {
  readonly tell: (done: number, total: number) => void;
  readonly end: () => void;
}

/** A bar on a terminal for what takes longer than a second; nothing anywhere else. `now` is in milliseconds. */
export function progressOn(stream: NodeJS.WriteStream, now: () => number = () => performance.now()): Progress {
  if (!stream.isTTY) return { tell() {}, end() {} };
  const started = now();
  const format = '{bar} {value}/{total}';
  const bar = new SingleBar(
    { stream, format, clearOnComplete: true, hideCursor: true, barsize: 30 },
    Presets.shades_grey,
  );
  return {
    tell(done, total) {
      if (bar.isActive) bar.update(done);
      else if (now() - started > patience) bar.start(total, done);
      if (bar.isActive) bar.setTotal(total);
    },
    end() {
      if (bar.isActive) bar.stop();
    },
  };
}

const patience = 1000;
