import { Kind, kindAt } from './characters.ts';

/**
 * What looks like a figure and is none, with the reason. A phrase is passed over as a whole. Words in which a numeral has
 * neither classifier nor unit (三亚, 四川, 统一) need no entry: such numerals are never read.
 */
const reasons: readonly (readonly [reason: string, phrases: string])[] = [
  [
    'names of initiatives and doctrines',
    '一带一路 五位一体 四个全面 两个一百年 三个代表 四个意识 四个自信 两个维护 两个确立 四个伟大 三个有利于 两个毫不动摇 三个务必 两个大局 一国两制 两个结合 六个必须坚持 五个必由之路 三个全面 四个坚持 五个坚持 八项规定 四菜一汤 双一流 三步走 两步走 三大战略 两个循环 四个现代化 三个转变 两个翻番 六个一',
  ],
  [
    'party congresses and plenary sessions',
    '十五大 十六大 十七大 十八大 十九大 二十大 二十一大 三中全会 四中全会 五中全会 六中全会 七中全会 二中全会 一中全会',
  ],
  [
    'groups of states',
    '七国集团 八国集团 二十国集团 五国集团 七十七国集团 十国集团 四国集团 三国演义 十六国 金砖五国 中亚五国 南方五国 五眼联盟 四方安全对话 三方协议 六方会谈 四方会谈',
  ],
  ['political names', '两会 两岸 两院 三农 三权 三军 四海 五洲 六部委 两高 两委 三公 三资 三线 一线 二线'],
  [
    'holidays and events known by their day',
    '五一 六一 七一 八一 十一假期 十一黄金周 五四 九一八 一二九 七七事变 双十一 三八妇女节 九一一',
  ],
  [
    'set phrases of four characters',
    '千变万化 四面八方 万众一心 千方百计 三番五次 三番两次 五花八门 七嘴八舌 三言两语 三心二意 一心一意 四通八达 五湖四海 七上八下 千家万户 千辛万苦 千山万水 千军万马 万水千山 百家争鸣 百花齐放 三天两头 三年五载 三令五申 接二连三 两面三刀 一日千里 一日三秋 一朝一夕 一石二鸟 一举两得 三位一体 两全其美 八仙过海 九牛一毛 十全十美 百分之百信任 四分五裂 五光十色 一刀两断 一干二净 三人成虎 三人行 千人一面 千头万绪 千载难逢 百年大计 百年未有 百年不遇 百年老店 百里挑一 万古长青 半信半疑 半途而废 一年一度 一年到头 三五成群 三三两两 两两 千秋万代 千年古 一时半会 数一数二 万无一失 三头六臂 一步一个脚印 十年树木 百年树人 一点一滴 一五一十 一分为二 一清二楚 两相 两个轮子 八字没一撇 成千上万地',
  ],
  [
    'adverbs and conjunctions',
    '千万不 千万别 千万要 万一 万万 十分 百般 千般 万般 一时 一度 一定 一致 一直 一些 一样 一起 一道 统一 唯一 一揽子 一体 一方面 一系列 一旦 一律 一切 一般 一向 一贯 一再 一线 一流 一味 一同 一并 一连 一齐 一共 半数以上群众 几乎 几何 几经 几度 几曾',
  ],
  ['at once', '第一时间'],
  [
    'who is not a party, which world, which line',
    '第三方 第三者 第三世界 第三国 第一线 第一手 第一责任人 第一把手 第二课堂 第一书记 第一夫人',
  ],
  [
    'a school year, a class, a kind of school',
    '一年级 二年级 三年级 四年级 五年级 六年级 七年级 八年级 九年级 一本 二本 三本院校',
  ],
  ['both ends, both sides, both', '两头 两面派 两面性 两口子 两手抓 两边 两旁 两侧 两者 二者 三者 两方 双方 三方'],
  [
    'places and monuments',
    '三门峡 五家渠 三里屯 五里店 六里桥 八里庄 十里堡 五台山 三道湾 千岛湖 万里长城 二万五千里长征 三亚 七台河 六盘水 九龙坡 四平 十堰 三台县 五大连池 十三陵',
  ],
  [
    'kinds and makes',
    '二手 三维 四维 二维码 三轮车 两轮车 三轮摩托 二胎 二孩 三孩 三级跳 二人转 三角 四合院 三明治 三文鱼 五星 五金 八卦 九宫 三元 三人组 三明 二次元 二次创业 二次世界大战 三次元 五项原则 四点半课堂 三点一线',
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
  if (!list) return undefined;
  let end: number | undefined;
  for (const { word, at } of list) {
    const from = offset - at;
    if (from >= 0 && text.startsWith(word, from) && from + word.length > (end ?? 0)) end = from + word.length;
  }
  return end;
}
