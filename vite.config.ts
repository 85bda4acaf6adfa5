import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './src/web/theme/compress-plugin.ts'
import { fontWeights } from './src/web/theme/font-weights-plugin.ts'
import { figuresFont } from './src/web/theme/figures/plugin.ts'
import { pdfParts } from './src/web/theme/pdf-parts-plugin.ts'
import { themeVariables } from './src/web/theme/variables-plugin.ts'
import { surveyWorker } from './src/web/theme/survey-worker-plugin.ts'

const out = fileURLToPath(new URL('dist/web', import.meta.url))

export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  plugins: [
    react(),
    themeVariables(),
    fontWeights(),
    figuresFont(),
    pdfParts(),
    surveyWorker(),
    compressed(),
  ],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
  build: {
    outDir: out,
    emptyOutDir: true,
    target: 'es2022',
    // the policy knows no data: fonts or scripts
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
