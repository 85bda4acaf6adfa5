import type { Plugin } from 'vite'

/** What our screens set text in beside the regular 400 that fonts.css spells out. */
const others = ['500', '600']

/** Repeats the faces of fonts.css for the other weights: a face in CSS carries one weight and one file. */
export function fontWeights(): Plugin {
  return {
    name: 'kc-font-weights',
    enforce: 'pre',
    transform(css, id) {
      if (!id.endsWith('/theme/fonts.css')) return null
      const repeated = others.map((weight) => css.replaceAll(/(?<=font-weight: |-)400\b/g, weight))
      return [css, ...repeated].join('\n')
    },
  }
}
