// A mocha reporter that prints as the reporter named by the option `print` would, and leaves the counts in the file named by `counts`.
const { writeFileSync } = require('node:fs');
const { reporters } = require('mocha');

module.exports = class CountingReporter {
  constructor(runner, options) {
    const { print, counts } = options.reporterOptions;
    this.printer = new reporters[print](runner, options);
    runner.once('end', () => {
      const { passes, failures, pending } = runner.stats;
      writeFileSync(counts, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }

  // Mocha waits for `done` when a reporter has it; the printer may have work of its own to finish.
  done(failures, end) {
    if (this.printer.done) this.printer.done(failures, end);
    else end(failures);
  }
};
