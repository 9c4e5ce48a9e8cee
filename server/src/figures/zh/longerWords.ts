import { isLetter, Kind, kindAt } from './characters.ts';

/** A unit in letters that goes on in letters, or one in characters that is the beginning of another word. */
export function isWrong(text: string, at: number, word: string): boolean {
  const after = at + word.length;
  if (isLetter(text, at) && (isLetter(text, after) || kindAt(text, after) === Kind.digit)) return true;
  return isPartOfWord(text, after);
}

/** Whether a unit that ends at an offset is no unit but the beginning of a longer word. */
export function isPartOfWord(text: string, end: number): boolean {
  // 200所以上 are schools, and 所以 is no part of it.
  if (text[end] === '以' && /[上下内]/u.test(text[end + 1] ?? '')) return false;
  return otherWords.get(text[end - 1] ?? '')?.includes(text[end] ?? ' ') ?? false;
}

/** 大陆架, 队伍人数: whether a financial digit is the end of a word. */
export function isEndOfWord(text: string, at: number): boolean {
  return /(?:[大登着内海]陆|[队入退军]伍|[人海]参|[收捡]拾)$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** What may not follow a unit, since the two are then one word: 支持, 家庭, 人口, 年级. By the last character of the unit. */
const otherWords = new Map<string, string>(
  Object.entries({
    人: '口民类才工均权物员格大',
    个: '别性体',
    家: '庭长园乡属',
    支: '持出付撑援',
    名: '称单义列录牌',
    位: '于置居列',
    项: '目链',
    条: '件例约',
    起: '来到步草诉源义',
    份: '额',
    次: '序要',
    种: '植族',
    类: '别似型',
    批: '准评发示复判',
    例: '如外',
    场: '地面合景',
    所: '有以谓属需得占',
    座: '谈',
    台: '湾风账阶',
    组: '织成建合长',
    对: '外于话接等应口标象比照策待此其',
    只: '有是能要需',
    根: '据本源',
    点: '击燃亮评名赞对',
    轮: '船换廓流',
    级: '别',
    层: '面次级',
    段: '落',
    道: '路德理',
    重: '要大点视新复申启建庆组',
    代: '表价替码理',
    步: '伐骤行入',
    大: '学会家纲国陆使力幅量型多约致概豆米众厦气批军',
    部: '委门队长署分位件',
    处: '理置罚境于分长在',
    把: '握',
    股: '份东票市权',
    票: '据',
    席: '位卷',
    回: '归应顾收复',
    面: '积临对向包貌前试貌',
    期: '间待望货限工项',
    队: '伍员',
    行: '业为动政使驶',
    国: '家际内外务民产防有企籍',
    省: '份级委',
    市: '场民区级值委',
    县: '级委',
    区: '域别块间',
    村: '民庄委',
    镇: '压静',
    字: '节母',
    里: '程面斯约边',
    分: '别布析钟之析支散歧享担解行辨红',
    车: '辆站间',
    船: '舶',
    元: '首素旦宵',
    年: '级代轻龄',
    天: '津气然空下',
    周: '边围期转',
    成: '立员为功本果就长熟效都品套交分',
    度: '假过',
    口: '岸头径号',
    门: '户槛类',
    员: '工',
    头: '等目',
    师: '生资傅',
    户: '籍外口',
    校: '长园',
    院: '长士校',
    馆: '长',
    方: '面向式案便针法',
    线: '上下索路',
  }),
);
