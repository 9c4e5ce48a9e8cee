import { Kind, kindAt } from './characters.ts';

/**
 * What looks like a figure and is none, with the reason. A phrase is passed over as a whole. Words in which a numeral has
 * neither classifier nor unit (三亚, 四川, 统一) need no entry: such numerals are never read.
 */
const reasons: readonly (readonly [reason: string, phrases: string])[] = [
  [
    'names of initiatives and doctrines',
    '五位一体 四个全面 两个一百年 三个代表 四个意识 四个自信 两个维护 两个确立 四个伟大 三个有利于 两个毫不动摇 三个务必 两个大局 ' +
      '两个结合 六个必须坚持 五个必由之路 四个现代化 八项规定 三步走 两步走 一国两制 三个转变',
  ],
  ['five-year plans, whose periods are read before', '十一五 十二五 十三五 十四五 十五五'],
  ['party congresses', '十五大 十六大 十七大 十八大 十九大 二十大 二十一大'],
  [
    'groups of states and meetings named by their number',
    '七国集团 八国集团 十国集团 二十国集团 七十七国集团 六方会谈 四方会谈 四方安全对话 金砖五国 中亚五国',
  ],
  ['holidays', '十一假期 十一黄金周 十一长假 双十一'],
  [
    'set phrases',
    '五花八门 三番五次 三番两次 三天两头 三年五载 一年半载 千千万万 三位一体 两面三刀 四面八方 百分之百的信任 五十步笑百步 三人成虎 三人行 十年树木 百年树人 ' +
      '百年大计 百年未有 百年不遇 百年老店 千年古 千年之变 一年一度 一年到头 一天天 一年年 一步一个脚印 八字没一撇 数一数二 数以 几乎 几何 几经 几度 ' +
      '几曾 成千成万 三下五除二 三七开 二一添作五 九死一生 一分为二 一分一秒 一时 一度 两相 万岁 四周 几许',
  ],
  ['adverbs', '千万不 千万别 千万要 千万记 千万莫 万万不 万万没 十分 万分 百般'],
  ['at once', '第一时间'],
  [
    'a party that is none of two, a world, a post: no rank',
    '第三方 第三者 第三世界 第三国 第一线 第一手 第一责任人 第一把手 第二课堂 第一书记 第一夫人 第一产业 第二产业 第三产业 第一国际 第二国际 第三国际 第二次世界大战 第一次世界大战',
  ],
  ['both ends, both sides', '两头 两面派 两面性 两口子 两回事 两码事 两下子'],
  [
    'places and monuments',
    '三门峡 五家渠 三里屯 五里店 六里桥 八里庄 十里堡 五台山 千岛湖 万里长城 五大连池 十三陵 三道岭 六盘山 九里山 八里桥 七里河 四门塔 三口镇 七台河 六枝 五大洲 七大洲 四大洋',
  ],
  [
    'kinds and makes',
    '二人转 三级跳 三轮车 两轮车 二轮车 四轮车 二手 一次性 二次元 三次元 二次能源 二次供水 二次创业 三个和尚 三次产业 三点一线 三点式 二维码 三维 四维 二孩 三孩 二代身份证',
  ],
];

interface Phrase {
  readonly word: string;
  /** Where in the phrase the scanner comes upon it: its first character that can begin a figure. */
  readonly at: number;
}

const byCharacter = new Map<number, Phrase[]>();
for (const [, phrases] of reasons) {
  for (const word of phrases.split(' ')) {
    for (let at = 0; at < word.length; at++) {
      if (kindAt(word, at) === Kind.other) continue;
      const code = word.charCodeAt(at);
      const list = byCharacter.get(code);
      if (list) list.push({ word, at });
      else byCharacter.set(code, [{ word, at }]);
      break;
    }
  }
}

/** Where the set phrase ends that the character at an offset is the first numeral of. */
export function phraseEnd(text: string, offset: number): number | undefined {
  const list = byCharacter.get(text.charCodeAt(offset));
  // 十分之一 is a fraction, whatever else begins with 十分.
  if (!list || text.startsWith('分之', offset + 1)) return undefined;
  let end: number | undefined;
  for (const { word, at } of list) {
    const from = offset - at;
    if (from >= 0 && text.startsWith(word, from) && from + word.length > (end ?? 0)) end = from + word.length;
  }
  return end;
}
