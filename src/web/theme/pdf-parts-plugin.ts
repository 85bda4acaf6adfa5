import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

/** What pdf.js fetches by name: its worker, and decoders and fonts when a paper needs them. */
const wanted: readonly [folder: string, names: RegExp][] = [
  ['build', /^pdf\.worker\.min\.mjs$/],
  // the plain decoders: the content security policy knows no WebAssembly
  ['wasm', /_nowasm_fallback\.js$/],
  ['standard_fonts', /\.(?:pfb|ttf)$/],
]

/** Lays these parts into the build, in a folder that changes with the version. */
export function pdfParts(): Plugin {
  return {
    name: 'kc-pdf-parts',
    apply: 'build',
    generateBundle() {
      const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
      const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
      for (const [folder, names] of wanted) {
        const from = join(dirname(manifest), folder)
        for (const name of readdirSync(from).filter((each) => names.test(each))) {
          const fileName = `assets/pdfjs-${version}/${name}`
          this.emitFile({ type: 'asset', fileName, source: readFileSync(join(from, name)) })
        }
      }
    },
  }
}
