/** Why a JSON text is not taken even where it is sound. */
export type Oddity = { readonly problem: 'crowded' } | { readonly problem: 'doubled'; readonly key: string };

/** More brackets and commas, or more of them within each other, than anybody's record of a text has; they cost memory. */
const maxMarks = 1_000_000;
const maxDepth = 64;

/**
 * What `JSON.parse` passes over in silence: a key that an object has twice, of which it would take the last. Nothing where
 * there is none, or where the text is no JSON. Takes time linear in the text.
 */
export function oddityIn(json: string): Oddity | undefined {
  const open: Set<string>[] = [];
  let marks = 0;
  for (let i = 0; i < json.length; i++) {
    switch (json[i]) {
      case '"': {
        const end = closingQuote(json, i);
        if (end === -1) return undefined;
        if (isFollowedByColon(json, end + 1)) {
          const key = stringOf(json.slice(i, end + 1));
          const keys = open.at(-1);
          if (key === undefined || !keys) return undefined;
          if (keys.has(key)) return { problem: 'doubled', key };
          keys.add(key);
        }
        i = end;
        break;
      }
      case '{':
      case '[':
        open.push(new Set());
        if (open.length > maxDepth || ++marks > maxMarks) return { problem: 'crowded' };
        break;
      case '}':
      case ']':
        open.pop();
        break;
      case ',':
        if (++marks > maxMarks) return { problem: 'crowded' };
    }
  }
  return undefined;
}

function closingQuote(json: string, start: number): number {
  let end = json.indexOf('"', start + 1);
  while (end !== -1) {
    let slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes++;
    if (slashes % 2 === 0) return end;
    end = json.indexOf('"', end + 1);
  }
  return -1;
}

function isFollowedByColon(json: string, from: number): boolean {
  let i = from;
  while (json[i] === ' ' || json[i] === '\t' || json[i] === '\r') i++;
  return json[i] === ':';
}

function stringOf(json: string): string | undefined {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
