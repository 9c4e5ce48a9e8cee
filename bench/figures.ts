import { agreement } from './agreement.ts';
import { growth } from './growth.ts';
import { loading } from './loading.ts';
import { microsoftRecognisers } from './microsoft.ts';
import type { Section } from './report.ts';
import { throughput } from './throughput.ts';

/** The recognition of figures: how fast, how it grows, and what it says beside what others say. */
export const figures: Section = {
  name: 'figures',
  async *run(effort) {
    const microsoft = microsoftRecognisers();
    yield throughput(microsoft, effort);
    yield growth(effort);
    yield await loading(effort);
    yield* agreement(microsoft, effort);
  },
};
