import type { Event } from 'vscode';

/**
 * Waits until `holds`, looking now and at each `event`, and a few times a second for what the editor sends no event for.
 * Rejects with the sentence when it does not hold within the limit, in milliseconds.
 */
export function eventually(
  sentence: string,
  event: Event<unknown>,
  holds: () => boolean | Promise<boolean>,
  limit = 20_000,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = async () => {
      try {
        if (await holds()) settle(resolve);
      } catch (error) {
        settle(() => reject(error));
      }
    };
    const settle = (outcome: () => void) => {
      subscription.dispose();
      clearInterval(again);
      clearTimeout(tooLate);
      outcome();
    };
    const subscription = event(look);
    const again = setInterval(look, 200);
    const tooLate = setTimeout(() => settle(() => reject(new Error(`Not within ${limit} ms: ${sentence}`))), limit);
    look();
  });
}
