import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Plugin, Rollup } from 'vite'

type Bundle = Rollup.OutputBundle
type Chunk = Rollup.OutputChunk

const workerName = 'sw.js'

/** Pages that open without a line: the form and the list of what is on this telephone; the frame around them. */
const pages = /\/src\/web\/(?:survey\/(?:form|device)\/|shell\/PhoneNav)/

const isChunk = (output: Bundle[string] | undefined): output is Chunk => output?.type === 'chunk'

/** Every file that a chunk needs to run, with styles and what they name. */
function needed(bundle: Bundle, start: Chunk, found: Set<string>): void {
  if (found.has(start.fileName)) return
  found.add(start.fileName)
  for (const css of start.viteMetadata?.importedCss ?? []) found.add(css)
  for (const asset of start.viteMetadata?.importedAssets ?? []) found.add(asset)
  for (const name of start.imports) {
    const chunk = bundle[name]
    if (isChunk(chunk)) needed(bundle, chunk, found)
  }
}

/** The files of the survey pages: the program's beginning, the pages themselves, the faces of its letters. */
function filesOf(bundle: Bundle): string[] {
  const found = new Set<string>()
  for (const output of Object.values(bundle)) {
    if (!isChunk(output) || output.fileName === workerName) continue
    if (output.isEntry || output.moduleIds.some((id) => pages.test(id.replaceAll('\\', '/'))))
      needed(bundle, output, found)
  }
  for (const name of Object.keys(bundle)) if (name.endsWith('.woff2')) found.add(name)
  return [...[...found].map((name) => `/${name}`), '/scheme.js', '/icon.svg'].toSorted()
}

/** Builds the worker of the survey pages as `sw.js`, and tells it which files are theirs. */
export function surveyWorker(): Plugin {
  return {
    name: 'kc-survey-worker',
    apply: 'build',
    buildStart() {
      this.emitFile({
        type: 'chunk',
        id: join(import.meta.dirname, '../survey/worker/worker.ts'),
        fileName: workerName,
      })
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const worker = bundle[workerName]
        if (!isChunk(worker)) throw new Error('the worker of the survey pages was not built')
        if (worker.imports.length > 0) throw new Error('the worker of the survey pages must stand alone')
        const files = filesOf(bundle)
        const mark = createHash('sha256')
          .update(`${worker.code}\n${files.join('\n')}`)
          .digest('hex')
          .slice(0, 16)
        worker.code = worker.code.replace(
          '__KC_BUILD__',
          JSON.stringify({ mark, files }).replaceAll("'", "\\'"),
        )
      },
    },
  }
}
