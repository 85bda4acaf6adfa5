import type { Plugin } from 'vite'
import { figuresOnly } from './subset.ts'

/** U+0025, U+002B–002F, U+0030–0039, U+2212: the range that fonts.css gives to `KC So`. */
export const figures = [0x25, ...Array.from({ length: 15 }, (_, step) => 0x2b + step), 0x2212]

/** Cuts the fonts of figures down to figures when the app is built. */
export function figuresFont(): Plugin {
  return {
    name: 'kc-figures-font',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const asset of Object.values(bundle)) {
        if (asset.type !== 'asset' || !/\/inter-latin-[^/]*\.woff$/.test(asset.fileName)) continue
        asset.source = figuresOnly(Buffer.from(asset.source), figures)
      }
    },
  }
}
