import { defineConfig } from 'vitest/config'
import journeys from './vitest.config.ts'

/** Not a test: the pictures of the documents, taken anew. */
export default defineConfig({ test: { ...journeys.test, include: ['pictures/*.e2e.ts'] } })
