/** What is written around texts on the web. Each form is of a whole line, its white space reduced. */
interface Form {
  /** `end` for what tells that the text is over; `source` for what stands below tables too. */
  readonly says?: 'end' | 'source';
}

/** Longer lines are text, whatever they begin with, in UTF-16 code units. */
const maxLength = 200;

/** What buttons and menus are called. None may be the beginning of another further down, since the first that fits is taken. */
const buttons = [
  '设为首页|加入收藏|收藏本页|收藏|我要投稿|打印本页|打印此页|打印|关闭窗口|关闭本页|关闭|返回顶部|返回首页|回到顶部|我要纠错|纠错',
  '分享到|分享至|分享|推荐给朋友|字体大小|字体|字号|超大|默认|首页|上一页|下一页|上一篇|下一篇|末页|尾页|登录|注册|繁體|繁体|简体|无障碍浏览|无障碍',
  '长者模式|智能问答|手机版|移动版|客户端|网站地图|网站声明|关于我们|联系我们|常见问题|使用帮助|大|中|小',
  '設為首頁|友善列印|列印|回上一頁|回首頁|網站導覽|字級',
  '新浪微博|腾讯微博|微信|微博|QQ空间|QQ好友|人人网|豆瓣|朋友圈|复制链接|邮件',
].join('|');
const englishButtons = [
  'Print this page|Print|Share this page|Share this article|Share this|Share on|Share via|Share|Download PDF|Download|Back to top|Top|Home|Menu|Search|Close',
  'Previous|Next|Log in|Sign in|Sign up|Subscribe|Skip to main content|Skip to content|Skip to navigation|Text size|Listen|Contact us|About us',
  'Sitemap|Site map|Accessibility|Privacy policy|Privacy notice|Privacy|Terms of use|Terms|Cookie policy|Cookie settings|Cookies|Newsroom|RSS',
  'Facebook|Twitter|X|LinkedIn|WhatsApp|Weibo|WeChat|E-?mail|Telegram|Reddit|Pinterest|Copy link|English|EN',
].join('|');
const button = new RegExp(`${buttons}|\\b(?:${englishButtons})\\b`, 'giu');

/** A row of buttons and nothing else: 设为首页 | 我要投稿, 【字号 大 中 小】【打印】【关闭】. */
function isButtons(line: string): boolean {
  const left = line.replace(button, '');
  return left.length < line.length && isOrnament(left);
}

/** `1 2 3 下一页`: two numbers at least, or one beside the way to the next. */
function isPagination(line: string): boolean {
  if (!/^[\s\d第页頁【】[\]|]+(?:下一页|尾页|末页|下一頁|Next|Last)?[\s】\]|]*$/iu.test(line)) return false;
  const numbers = line.match(/\d{1,3}(?!\d)/gu)?.length ?? 0;
  return numbers > 1 || (numbers === 1 && /[^\s\d]/u.test(line) && /下一|尾页|末页|Next|Last/iu.test(line));
}

const forms: readonly (Form & { readonly pattern: RegExp })[] = [
  // Where one is: 你的位置:首页 > 中央 > 正文, Home > Newsroom > Speeches
  {
    pattern:
      /^(?:[您你]?的?(?:当前|现在|目前|所在)?(?:的)?位置|[您你](?:现在)?所?在(?:的)?位置|目前位置|現在位置)\s*(?:是|为)?\s*[:：]/u,
  },
  { pattern: /^(?:首页|首頁|主页|Home(?:page)?)\s*[>＞»›→][^。.!?]{1,150}$/iu },
  { pattern: /^(?:Breadcrumbs?|You are here)\s*:/iu },
  // Pages and neighbours
  {
    pattern:
      /^(?:上一篇|下一篇|上一条|下一条|前一篇|后一篇|Previous(?: article| page)?|Next(?: article| page)?)\s*[:：].{0,100}$/iu,
  },
  { pattern: /^扫一扫.{0,30}$|^.{0,20}扫描?(?:左侧|右侧|上方|下方)?二维码.{0,30}$|^扫码.{0,20}$/u },
  { pattern: /^(?:阅读|点击|浏览)(?:次数|量|数)\s*[:：]?\s*\d*\s*次?$/u },
  { pattern: /^(?:字号|字体|字體大小|Text size|Font size)\s*[:：]?\s*(?:[大中小+\-AＡ]\s*)*$/iu },
  // Who made the page
  {
    pattern:
      /^[\s(（[【]*(?:责任编辑|責任編輯|编辑|編輯|责编|審稿|审核|校对|编审|值班编辑|网络编辑|Editor|Web editor)\s*[:：][^。！？]{0,80}$/iu,
    says: 'end',
  },
  {
    pattern: /^[（(【[]?\s*(?:来源|來源|稿件来源|信息来源|文章来源|Source)\s*[:：]\s*[^。！？]{1,60}$/iu,
    says: 'source',
  },
  // What is below the text
  {
    pattern:
      /^(?:【?(?:相关|更多|热门|热点|推荐|延伸|猜你喜欢|图片|最新|权威|今日|精彩)(?:阅读|链接|新闻|报道|推荐|专题|文章|稿件|内容|发布|文件|资讯|关注|要闻|排行|图集)】?|猜你喜欢|延伸閱讀|相關新聞|相關連結|附件下载|Related (?:articles?|content|news|stories|links|topics|pages|documents)|More (?:news|stories|from .{1,40})|Most (?:read|viewed|popular)|Latest news|Read more|See also|Recommended(?: for you)?|Share this (?:article|page|story)|Follow us(?: on .{1,60})?|Stay (?:connected|informed|up to date))\s*[:：]?$/iu,
    says: 'end',
  },
  {
    pattern:
      /^(?:版权所有|版權所有|Copyright\b|©|\(c\)\s*\d{4}|主办单位|主办[:：]|承办[:：]|承办单位|技术支持|网站标识码|ICP备|.{0,30}ICP[备證证]|.{0,20}公网安备|All rights reserved|.{0,60}All rights reserved|未经.{0,20}书面授权|建议使用.{0,30}浏览器|Sign up (?:for|to) .{0,60}newsletter)/iu,
    says: 'end',
  },
  {
    pattern:
      /^(?:We use cookies|This (?:web)?site uses cookies|Accept (?:all )?cookies|Reject (?:all )?cookies|Manage cookies)\b/iu,
  },
  { pattern: /^(?:JavaScript (?:is|must be)|Please enable JavaScript|您的浏览器(?:不支持|版本))/iu },
];

/** What of the web page around it a line surely is; nothing for any other line. */
export function boilerplateForm(line: string): Form | undefined {
  if (line.length > maxLength) return undefined;
  if (isButtons(line) || isPagination(line)) return {};
  return forms.find(({ pattern }) => pattern.test(line));
}

/** What press offices put below a text: perhaps of use to a reader, and hardly ever the speaker's words. */
export function isPressNote(line: string): boolean {
  return /^(?:For (?:press|media|more|further) (?:enquiries|inquiries|information)\b|(?:Media|Press) (?:contacts?|enquiries|inquiries)\b|Contacts?:|ENDS?$|Notes? to editors|(?:媒体|新闻)?联系人[:：]|媒体联系|联系电话[:：])/iu.test(
    line,
  );
}

/** Only marks of lists and rules: what is left where icons stood. */
export function isOrnament(line: string): boolean {
  return !/[\p{L}\p{N}]/u.test(line);
}

/**
 * True for a line of prose: it has the length of a sentence and ends like one. Headings, names and buttons have not.
 */
export function isProse(line: string): boolean {
  const isChinese = /\p{Script=Han}/u.test(line);
  return line.length >= (isChinese ? 20 : 60) && /[。！？!?.:：；;…][”’"')）】」』]*$/u.test(line);
}
