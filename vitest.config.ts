import { defineConfig } from 'vitest/config';

/** In CI the counts are also written to a file, for the closing line of `.ci/run`. */
const reporters = process.env['CI'] ? ['default', 'json'] : ['default'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['./test/global-setup.ts'],
    isolate: false,
    // A hang is found all the same; a busy machine is none.
    testTimeout: 300_000,
    reporters,
    coverage: { include: ['src/**/*.ts'], reporter: ['text', 'html'], reportsDirectory: 'coverage' },
    outputFile: { json: 'node_modules/.vitest/report.json' },
  },
});
