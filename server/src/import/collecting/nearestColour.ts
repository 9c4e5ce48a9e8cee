import { colours } from '../../export/colours.ts';
import type { Color } from '../../formats/projectFile.ts';

/**
 * The colour of the palette that looks most like one in CSS: in hexadecimal (`#3366CC`, `#36C`) by the distance in Oklab
 * (https://bottosson.github.io/posts/oklab), lightness counting less than hue; or by its name. Nothing for what is no colour.
 */
export function nearestColour(written: string): Color | undefined {
  const place = oklab(written);
  if (!place) return namedIn(written.toLowerCase());
  const distances = palette.map(([name, own]) => {
    const [l, a, b] = own.map((each, i) => each - (place[i] as number)) as [number, number, number];
    return { name, distance: (l * l) / 4 + a * a + b * b };
  });
  return distances.reduce((best, each) => (each.distance < best.distance ? each : best)).name;
}

/** Whether the palette has just this one. */
export function isPaletteColour(written: string): boolean {
  return Object.values(colours).includes(written.trim().toLowerCase());
}

type Lab = readonly [number, number, number];

function oklab(written: string): Lab | undefined {
  const digits = /^#?(?:([\da-f]{6})|([\da-f]{3}))$/iu.exec(written.trim());
  if (!digits) return undefined;
  const hex = digits[1] ?? [...(digits[2] ?? '')].map((each) => each + each).join('');
  const [r, g, b] = [0, 2, 4].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255)) as [
    number,
    number,
    number,
  ];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

const palette = (Object.entries(colours) as [Color, string][]).map(
  ([name, written]) => [name, oklab(written) as Lab] as const,
);

/** Names such as `lightgreen` and `darkorange` hold ours; the others are near to one. */
function namedIn(name: string): Color | undefined {
  const own = palette.find(([each]) => name.includes(each));
  return own?.[0] ?? nearNames.find(([pattern]) => pattern.test(name))?.[1];
}

const nearNames: readonly (readonly [RegExp, Color])[] = [
  [/gray|silver|black|white/u, 'grey'],
  [/violet|orchid|magenta|plum|indigo|lavender/u, 'purple'],
  [/gold|khaki/u, 'yellow'],
  [/salmon|crimson|tomato|maroon|coral/u, 'red'],
  [/cyan|aqua|turquoise/u, 'teal'],
  [/lime|olive/u, 'green'],
  [/navy|azure/u, 'blue'],
];
