/** A Chinese document of about the given length, in characters, and annotations of as many of its clauses as wanted. */
export interface Generated {
  readonly document: string;
  readonly annotations: string;
}

export const schema = 'postil: 1\nname: bench\nextends: [policy-core]\nlanguage: zh\n';

const verbs = ['推动', '加强', '扩大', '支持', '建立', '完善', '深化', '开展'];
const objects = ['区域合作', '人员培训', '信息共享', '技术援助', '联合行动', '能力建设', '法律协助', '经验交流'];

export function generate(length: number, count: number): Generated {
  const clauses: string[] = [];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const clause = `各方${verbs[i % 8]}第${i + 1}项${objects[(i >> 3) % 8]}，涉及${(i * 7919) % 100000}名人员`;
    clauses.push(clause);
    size += clause.length + 1;
  }
  const lines: string[] = [];
  for (let i = 0; i < clauses.length; i += 8) lines.push(`${clauses.slice(i, i + 8).join('；')}。`);
  const step = Math.max(1, Math.floor(clauses.length / count));
  const items = clauses
    .filter((_, i) => i % step === 0)
    .slice(0, count)
    .map(
      (clause, i) =>
        `  - id: i-${i}\n    tag: initiative\n    quote: ${clause}\n    attributes:\n      type: proposal\n      actor: 各方\n      action: 合作\n      testable: false\n      status: announced\n    note: 第 ${i} 条\n`,
    );
  return { document: lines.join('\n\n'), annotations: `document: speech.txt\nannotations:\n${items.join('\n')}` };
}
