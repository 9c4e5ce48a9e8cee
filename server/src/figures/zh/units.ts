import type { FigureKind } from '../figure.ts';
import { wordTable } from '../words.ts';

/** What stands after a numeral and says what is counted or measured. */
export interface Unit {
  readonly kind: Extract<
    FigureKind,
    'count' | 'measure' | 'duration' | 'percentage' | 'percentage_point' | 'money' | 'multiple'
  >;
  /** A CLDR unit identifier, or the word itself. */
  readonly unit: string | null;
  readonly currency?: string;
  /** The value is this power of ten of what the numeral says: 三成 is 30 per cent. */
  readonly power?: number;
  /** May stand with a numeral of one Chinese character: 两支, and not 三方, which is a name. */
  readonly isSafe: boolean;
}

const physical: readonly (readonly [words: string, unit: string])[] = [
  ['公里 千米 km', 'kilometer'],
  ['米 m', 'meter'],
  ['分米', 'decimeter'],
  ['厘米 cm', 'centimeter'],
  ['毫米 mm', 'millimeter'],
  ['微米 μm', 'micrometer'],
  ['纳米 nm', 'nanometer'],
  ['海里', 'nautical-mile'],
  ['英里', 'mile'],
  ['英尺', 'foot'],
  ['英寸', 'inch'],
  ['光年', 'light-year'],
  ['平方公里 平方千米 km² km2', 'square-kilometer'],
  ['平方米 平米 ㎡ m² m2', 'square-meter'],
  ['平方厘米', 'square-centimeter'],
  ['平方英里', 'square-mile'],
  ['公顷 ha', 'hectare'],
  ['英亩', 'acre'],
  ['立方公里', 'cubic-kilometer'],
  ['立方米 m³ m3', 'cubic-meter'],
  ['升 L', 'liter'],
  ['毫升 mL ml', 'milliliter'],
  ['加仑', 'gallon'],
  ['桶', 'barrel'],
  ['吨 公吨 t', 'tonne'],
  ['公斤 千克 kg', 'kilogram'],
  ['克 g', 'gram'],
  ['毫克 mg', 'milligram'],
  ['微克 μg', 'microgram'],
  ['磅', 'pound'],
  ['盎司', 'ounce'],
  ['瓦 W', 'watt'],
  ['千瓦 kW', 'kilowatt'],
  ['兆瓦 MW', 'megawatt'],
  ['吉瓦 GW', 'gigawatt'],
  ['千瓦时 kWh', 'kilowatt-hour'],
  ['兆瓦时 MWh', 'megawatt-hour'],
  ['吉瓦时 GWh', 'gigawatt-hour'],
  ['太瓦时 TWh', 'terawatt-hour'],
  ['焦耳', 'joule'],
  ['千卡 大卡', 'kilocalorie'],
  ['伏 伏特', 'volt'],
  ['千伏', 'kilovolt'],
  ['赫兹', 'hertz'],
  ['兆赫 兆赫兹 MHz', 'megahertz'],
  ['吉赫 吉赫兹 GHz', 'gigahertz'],
  ['字节', 'byte'],
  ['MB', 'megabyte'],
  ['GB', 'gigabyte'],
  ['TB', 'terabyte'],
  ['PB', 'petabyte'],
  ['比特', 'bit'],
  ['分贝', 'decibel'],
  ['百帕', 'hectopascal'],
  ['摄氏度 ℃ °C', 'celsius'],
  ['华氏度 ℉ °F', 'fahrenheit'],
  ['度 °', 'degree'],
  ['克拉', 'carat'],
  ['岁 周岁', 'year'],
];

/** Of the market, without an identifier in CLDR. */
const market = '亩 斤 市斤 市尺 丈 担 公担 华里';

/** The same, with more than one character for the number: 两万五千里, and not 三里, which is a place. */
const waryMarket = '里';

const durations: readonly (readonly [words: string, unit: string])[] = [
  ['个世纪 世纪', 'century'],
  ['年 周年', 'year'],
  ['个季度', 'quarter'],
  ['个月', 'month'],
  ['周 星期 个星期 个礼拜', 'week'],
  ['天 个工作日 个昼夜', 'day'],
  ['小时 个小时 个钟头', 'hour'],
  ['分钟', 'minute'],
  ['秒 秒钟', 'second'],
];

const currencies: readonly (readonly [words: string, currency: string])[] = [
  ['元 元人民币 人民币 人民币元', 'CNY'],
  ['美元', 'USD'],
  ['欧元', 'EUR'],
  ['英镑', 'GBP'],
  ['日元 日圆', 'JPY'],
  ['港元 港币', 'HKD'],
  ['澳门元 澳门币', 'MOP'],
  ['新台币 新台币元', 'TWD'],
  ['韩元 韩圆', 'KRW'],
  ['卢布', 'RUB'],
  ['瑞士法郎', 'CHF'],
  ['加元 加拿大元', 'CAD'],
  ['澳元 澳大利亚元', 'AUD'],
  ['新加坡元 新元', 'SGD'],
  ['新西兰元 纽元', 'NZD'],
  ['卢比 印度卢比', 'INR'],
  ['巴基斯坦卢比', 'PKR'],
  ['泰铢', 'THB'],
  ['越南盾', 'VND'],
  ['印尼盾 印尼卢比', 'IDR'],
  ['林吉特', 'MYR'],
  ['菲律宾比索', 'PHP'],
  ['里亚尔 沙特里亚尔', 'SAR'],
  ['迪拉姆', 'AED'],
  ['土耳其里拉', 'TRY'],
  ['雷亚尔', 'BRL'],
  ['兰特', 'ZAR'],
  ['墨西哥比索', 'MXN'],
  ['瑞典克朗', 'SEK'],
  ['挪威克朗', 'NOK'],
  ['丹麦克朗', 'DKK'],
  ['坚戈', 'KZT'],
  ['图格里克', 'MNT'],
  ['基普', 'LAK'],
  ['瑞尔', 'KHR'],
  ['缅元', 'MMK'],
];

/** Classifiers that make a count of any numeral before them. */
const classifiers =
  '册 封 则 滴 个 名 位 人 人次 起 份 支 项 条 家 次 种 类 批 件 例 宗 桩 笔 场 场次 所 座 台 台套 辆 艘 架 架次 张 篇 幅 套 组 对 只 匹 ' +
  '棵 株 粒 枚 颗 根 户 点 款 站 轮 级 层 栋 幢 片 块 段 道 重 环 页 卷 章 届 班 列 排 部 本 门 处 把 盏 扇 顶 股 票 席 箱 ' +
  '标箱 标准箱 班列 车次 班次 航次 人份 剂 剂次 床 张床位 间 代 步 句 倍率 口 眼 尊 艺 批次 频次 户次 件次 人年 头 羽 尾 袋 瓶 盒 包 ' +
  '大 万次 遍 趟 回 支队 支队伍 丛 束 串 摞 打 副 双 员 期 行 面 队 师 旅 团 营 ';

/** With Arabic digits, or with more than one Chinese character: 31省, 十八省, and not 三省, which is a name. */
const wary =
  '国 省 市 县 区 乡 镇 村 州 字 分 方 门课 车 船 集 餐 维 线 色 行 面 队 师 旅 团 营 员 州市 盟 省份 城 校 院 馆';

const safe = (words: string) => words.split(' ').filter(Boolean);

/** What one Chinese character may not count, since the two together are mostly a name or a part of another word. */
const waryWords = new Set(safe(wary));

export const units = wordTable<Unit>([
  ...safe(wary).map((word) => [word, { kind: 'count', unit: word, isSafe: false }] as const),
  ...safe(classifiers)
    .filter((word) => !waryWords.has(word))
    .map((word) => [word, { kind: 'count', unit: word, isSafe: true }] as const),
  ...safe(market).map((word) => [word, { kind: 'measure', unit: word, isSafe: true }] as const),
  ...safe(waryMarket).map((word) => [word, { kind: 'measure', unit: word, isSafe: false }] as const),
  ...physical.flatMap(([words, unit]) =>
    safe(words).map((word) => [word, { kind: 'measure', unit, isSafe: true }] as const),
  ),
  ...durations.flatMap(([words, unit]) =>
    safe(words).map((word) => [word, { kind: 'duration', unit, isSafe: true }] as const),
  ),
  ...currencies.flatMap(([words, currency]) =>
    [...safe(words), currency].map((word) => [word, { kind: 'money', unit: null, currency, isSafe: true }] as const),
  ),
  ...['%', '％', '﹪'].map((word) => [word, { kind: 'percentage', unit: 'percent', isSafe: true }] as const),
  ['‰', { kind: 'percentage', unit: 'permille', isSafe: true }],
  ['成', { kind: 'percentage', unit: 'percent', power: 1, isSafe: true }],
  ['个百分点', { kind: 'percentage_point', unit: null, isSafe: true }],
  ['百分点', { kind: 'percentage_point', unit: null, isSafe: true }],
  ['倍', { kind: 'multiple', unit: null, isSafe: true }],
]);

/** 公里/小时, 微克/立方米: what a physical unit may be counted by. */
const rates: readonly (readonly [words: string, unit: string])[] = [
  ['小时 h', 'hour'],
  ['分钟', 'minute'],
  ['秒 s', 'second'],
  ['天 日', 'day'],
  ['年', 'year'],
];

export const perUnits = wordTable<string>([
  ...physical.flatMap(([words, unit]) => safe(words).map((word) => [word, unit] as const)),
  ...safe(market).map((word) => [word, word] as const),
  ...rates.flatMap(([words, unit]) => safe(words).map((word) => [word, unit] as const)),
]);

/** Signs and names that stand before the number. */
export const currencySigns = wordTable<string>([
  ['$', 'USD'],
  ['＄', 'USD'],
  ['US$', 'USD'],
  ['USD', 'USD'],
  ['HK$', 'HKD'],
  ['HKD', 'HKD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['NT$', 'TWD'],
  ['€', 'EUR'],
  ['EUR', 'EUR'],
  ['£', 'GBP'],
  ['￡', 'GBP'],
  ['GBP', 'GBP'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['CNY', 'CNY'],
  ['RMB', 'CNY'],
  ['JPY', 'JPY'],
  ['CHF', 'CHF'],
]);

/** Names of a currency that may stand before the number as well: 人民币30亿元. */
export const currencyNames = wordTable<string>([
  ['人民币', 'CNY'],
  ['港币', 'HKD'],
  ['新台币', 'TWD'],
  ['澳门币', 'MOP'],
]);
