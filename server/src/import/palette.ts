import { colours } from '../export/colours.ts';
import type { Color } from '../formats/projectFile.ts';

/** The colour of the palette that is nearest to one in CSS (`#rgb`, `#rrggbb` or a name); nothing for what is none. */
export function nearestColor(css: string): Color | undefined {
  const hex = hexOf(css.trim().toLowerCase());
  if (hex === undefined) return namedIn(css.toLowerCase());
  const exact = palette.find(({ name }) => colours[name] === hex);
  if (exact) return exact.name;
  const { hue, chroma } = hueOf(hex);
  if (chroma < leastChroma) return 'grey';
  const turn = (a: number) => Math.min(Math.abs(a - hue), 360 - Math.abs(a - hue));
  const [nearest] = palette.filter(({ name }) => name !== 'grey').sort((a, b) => turn(a.hue) - turn(b.hue));
  return nearest?.name;
}

/** Below it a colour is seen as a grey; of 255. Programs like pastels, so it is low. */
const leastChroma = 20;

function hexOf(css: string): string | undefined {
  if (/^#[\da-f]{6}$/u.test(css)) return css;
  return /^#[\da-f]{3}$/u.test(css) ? css.replace(/[\da-f]/gu, '$&$&') : undefined;
}

/** From 0 to 360 as in HSL. */
function hueOf(hex: string): { readonly hue: number; readonly chroma: number } {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const most = Math.max(red, green, blue);
  const chroma = most - Math.min(red, green, blue);
  if (chroma === 0) return { hue: 0, chroma };
  const sixth =
    most === red ? (green - blue) / chroma : most === green ? 2 + (blue - red) / chroma : 4 + (red - green) / chroma;
  return { hue: (sixth * 60 + 360) % 360, chroma };
}

const palette = (Object.keys(colours) as Color[]).map((name) => ({ name, ...hueOf(colours[name]) }));

/** Names such as `lightgreen` and `darkorange` hold ours; the others are near to one. */
function namedIn(name: string): Color | undefined {
  const own = palette.find((each) => name.includes(each.name));
  return own?.name ?? nearNames.find(([pattern]) => pattern.test(name))?.[1];
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
