import { Unzip, UnzipInflate } from 'fflate';
import { Unreadable } from './reader.ts';

/** What an archive may come to; beyond, it is made to fill a memory and not to be read. */
const limits = { entries: 2000, bytes: 64 * 2 ** 20, ratio: 200 };

/** The entries of a zip by their names, which are never used as paths. Throws `Unreadable` beyond the limits. */
export function entriesOf(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const entries = new Map<string, Uint8Array>();
  let total = 0;
  let started = 0;
  const unzip = new Unzip((file) => {
    started++;
    if (started > limits.entries) throw tooMuch;
    const parts: Uint8Array[] = [];
    let size = 0;
    file.ondata = (error, data, final) => {
      if (error) throw error;
      size += data.length;
      total += data.length;
      if (total > limits.bytes || total > 2 ** 20 + archive.length * limits.ratio) throw tooMuch;
      parts.push(data);
      if (!final) return;
      const whole = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        whole.set(part, at);
        at += part.length;
      }
      entries.set(file.name, whole);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  // In pieces, so that a bomb is seen before all of it is there.
  const piece = 16 * 1024;
  for (let at = 0; at < archive.length; at += piece) {
    unzip.push(archive.subarray(at, at + piece), at + piece >= archive.length);
  }
  return entries;
}

const tooMuch = new Unreadable(
  {
    en: 'the archive holds more than {entries} entries, or inflates to more than {megabytes} MB. Take the pictures out, or save it as PDF.',
    zh: '该压缩文件含有超过 {entries} 个条目，或解压后超过 {megabytes} MB。请去掉图片，或另存为 PDF。',
  },
  { entries: limits.entries, megabytes: limits.bytes / 2 ** 20 },
);
