import type { Markup } from '../../escape/xml.ts';
import type { Color } from '../../formats/projectFile.ts';
import { colours } from '../colours.ts';

/** Each colour has a line of its own, so that tags can be told apart without seeing colours. */
const lines: Readonly<Record<Color, string>> = {
  red: 'double',
  orange: 'dotted',
  yellow: 'wavy',
  green: 'dashed',
  teal: 'dotted',
  blue: 'solid',
  purple: 'double',
  pink: 'wavy',
  grey: 'solid',
};

const marks = (Object.keys(colours) as Color[])
  .map((name) => `mark.${name}{--c:${colours[name]};text-decoration-style:${lines[name]}}`)
  .join('\n');

/** Our own words alone, and no way to load anything. */
export const briefStyle: Markup = {
  markup: `<style>
:root{color-scheme:light dark;background:Canvas;color:CanvasText}
body{font:1.05rem/1.6 Georgia,"Noto Serif CJK SC","Songti SC",SimSun,serif;margin:0}
main{max-width:46rem;margin:0 auto;padding:1.5rem clamp(.75rem,4vw,1.5rem)}
h1,h2,h3,table,.fact,.notes{font-family:system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
h1,h2,h3{line-height:1.25;break-after:avoid;overflow-wrap:anywhere}
.text{overflow-wrap:anywhere;white-space:pre-line}
.fact{margin:.2rem 0}
mark{background:color-mix(in srgb,var(--c) 16%,transparent);color:inherit;text-decoration:underline;text-decoration-color:color-mix(in srgb,var(--c) 75%,currentColor);text-underline-offset:.2em;text-decoration-skip-ink:none}
sup{line-height:0;font-size:.7em;font-family:system-ui,sans-serif}
sup a{padding:0 .15em}
sup::before{content:"\\2060"}
.table{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.85rem;line-height:1.4}
th,td{border-bottom:1px solid color-mix(in srgb,currentColor 30%,transparent);padding:.35rem .5rem;text-align:start;vertical-align:top;overflow-wrap:anywhere;min-width:6.6em}
thead th{border-bottom-width:2px;word-break:keep-all}
thead th:first-child{width:30%}
tbody th{font-weight:normal}
tr,li{break-inside:avoid}
.notes{font-size:.85rem;line-height:1.4}
.notes p{margin:.1rem 0;white-space:pre-line}
li{margin:.5rem 0}
:target{outline:2px solid;outline-offset:2px}
${marks}
@media print{
@page{margin:2cm}
:root{color-scheme:light}
main{max-width:none;padding:0}
a{color:inherit;text-decoration:none}
thead{display:table-header-group}
article+article{break-before:page}
}
</style>`,
};
