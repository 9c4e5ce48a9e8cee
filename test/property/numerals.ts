// Numbers written in words and digits, by rules of their own that share nothing with the recogniser.

const small = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const financial = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'];

/** 一百零五, 三万二千, 负三点五. */
export function chineseNumeral(value: number): string {
  if (value < 0) return `负${chineseNumeral(-value)}`;
  const [whole = '', decimals = ''] = plainDigits(value).split('.');
  const written = inChinese(whole, small, ['', '十', '百', '千']).replace(/^一十/u, '十');
  return decimals === '' ? written : `${written}点${Array.from(decimals, (each) => small[Number(each)]).join('')}`;
}

/** 壹佰零伍, for whole numbers. */
export function financialNumeral(value: number): string {
  return inChinese(plainDigits(value), financial, ['', '拾', '佰', '仟']);
}

function inChinese(digits: string, names: readonly string[], powers: readonly string[]): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 4) groups.unshift(digits.slice(Math.max(0, end - 4), end));
  const big = ['', '万', '亿', '万亿', '亿亿'];
  let written = '';
  let isGap = false;
  for (const [i, group] of groups.entries()) {
    const power = groups.length - 1 - i;
    const words = groupInChinese(group, names, powers);
    if (words === '') {
      isGap = written !== '';
      // 一万亿 is one word, and what stands at 亿 in it closes it.
      if (power === 2 && written.endsWith('万')) written += '亿';
      continue;
    }
    const needsZero = written !== '' && (isGap || group.startsWith('0'));
    written += (needsZero ? names[0] : '') + words + (power === 3 ? '万' : (big[power] ?? ''));
    isGap = false;
  }
  return written || (names[0] as string);
}

function groupInChinese(group: string, names: readonly string[], powers: readonly string[]): string {
  let written = '';
  let isGap = false;
  for (const [i, digit] of Array.from(group).entries()) {
    if (digit === '0') {
      isGap = written !== '';
      continue;
    }
    written += (isGap ? names[0] : '') + (names[Number(digit)] ?? '') + (powers[group.length - 1 - i] ?? '');
    isGap = false;
  }
  return written;
}

/** 1.5万, 126万亿: as statistics write round numbers. */
export function mixedNumeral(value: number): string {
  for (const [word, power] of [
    ['万亿', 12],
    ['亿', 8],
    ['万', 4],
  ] as const) {
    if (value >= 10 ** power) return shiftedPoint(plainDigits(value), power) + word;
  }
  return String(value);
}

export function grouped(value: number): string {
  return plainDigits(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

export function fullWidth(text: string): string {
  return text.replace(/[0-9.,-]/gu, (each) => String.fromCharCode(each.charCodeAt(0) + 0xfee0));
}

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** two hundred and five thousand and twelve, for whole numbers. */
export function englishNumeral(value: number): string {
  for (const [word, size] of [
    ['quadrillion', 1e15],
    ['trillion', 1e12],
    ['billion', 1e9],
    ['million', 1e6],
    ['thousand', 1e3],
  ] as const) {
    if (value < size) continue;
    const rest = value % size;
    const link = rest > 0 && rest < 100 ? ' and ' : ' ';
    return `${englishNumeral(Math.floor(value / size))} ${word}${rest === 0 ? '' : link + englishNumeral(rest)}`;
  }
  if (value >= 100) {
    const rest = value % 100;
    return `${ones[Math.floor(value / 100)]} hundred${rest === 0 ? '' : ` and ${englishNumeral(rest)}`}`;
  }
  if (value < 20) return ones[value] as string;
  return `${tens[Math.floor(value / 10)]}${value % 10 === 0 ? '' : `-${ones[value % 10]}`}`;
}

/** Without an exponent. */
function plainDigits(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}

function shiftedPoint(digits: string, by: number): string {
  const whole = digits.slice(0, -by);
  const decimals = digits.slice(-by).replace(/0+$/u, '');
  return decimals === '' ? whole : `${whole}.${decimals}`;
}
