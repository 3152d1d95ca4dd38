import vue from '@vitejs/plugin-vue'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { licences } from './licences.ts'

// The county's 360 and Kylin browsers are Chromium 90; village phones go down to Safari 15 and WeChat's browser.
const OLDEST = ['chrome90', 'safari15']

export default defineConfig({
  plugins: [vue(), licences()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  define: { __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false, __VUE_OPTIONS_API__: false },
  build: { target: OLDEST, cssTarget: OLDEST, reportCompressedSize: true },
  server: { proxy: { '/api': process.env.DOORSTEP_SERVER ?? 'http://localhost:8080' } },
  test: { include: ['src/**/*.spec.ts'] },
})
