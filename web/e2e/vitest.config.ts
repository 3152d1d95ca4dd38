import { defineConfig } from 'vitest/config'

/** Journeys through the real jar in a real browser; one after another, since they share one township. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['journeys/*.e2e.ts'],
    globalSetup: ['server.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
