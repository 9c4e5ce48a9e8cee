// pdf.js draws pages too, and asks for what drawing needs as soon as it is loaded; reading text needs none of it.
class Nothing {}

for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
  if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value: Nothing, configurable: true });
}
