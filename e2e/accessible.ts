import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA, and nothing of taste. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const run = `(async () => {
  if (!globalThis.axe) { ${axe} }
  const found = await axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
  return JSON.stringify(found.violations)
})()`

/**
 * What keeps people out of this page, one line per place; empty when nothing does. It is evaluated as a debugger
 * does, so that the page keeps its content security policy.
 */
export async function barriers(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const answer = await session.send('Runtime.evaluate', {
    expression: run,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception?.description)
  const violations = JSON.parse(String(answer.result.value)) as AxeResults['violations']
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  )
}
