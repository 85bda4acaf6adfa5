import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, inject, type TestContext } from 'vitest'
import { barriers } from './accessible.ts'
import { openBrowser } from './browser.ts'

const desk = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

/** Pictures of what was on the screens when a journey failed. */
const pictures = join(import.meta.dirname, '../var/journeys')

/** Somebody at a browser. */
export interface Person {
  page: Page
  context: BrowserContext
  /** goes to an address of the house and waits until the page is there */
  open(path: string): Promise<void>
  /** the page is all there, shuts nobody out and does not move sideways */
  sound(): Promise<void>
  /** a complaint of the browser that this journey brings about on purpose */
  expects(complaint: RegExp): void
  /** an answer to a query or act as this person gets it; for what a journey only needs to find there */
  ask<T>(name: string, input: Record<string, string>): Promise<T>
  act<T>(name: string, input: object): Promise<T>
}

/** Everything the page asked for is there: no grey bars, a heading. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForFunction(() => !document.querySelector('[aria-label="Đang tải các dòng"]'))
  await page.waitForFunction(() => document.fonts.status === 'loaded')
}

async function sound(page: Page): Promise<void> {
  await settled(page)
  // what happens to stand half below the head of the page is no barrier
  await page.evaluate(() => window.scrollTo(0, 0))
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const found = { page: page.url(), wider: Math.max(0, wider), barriers: await barriers(page) }
  expect(found).toEqual({ page: page.url(), wider: 0, barriers: [] })
}

declare module 'vitest' {
  interface Matchers<R extends void | Promise<void> = void | Promise<void>, T = unknown> {
    /** stands on the screen, at once or as soon as the page has it */
    toBeSeen: () => T extends Locator ? Promise<Awaited<R>> : never
  }
}

expect.extend({
  async toBeSeen(locator: Locator) {
    try {
      await locator.waitFor()
      return { pass: true, message: () => `${locator.toString()} is seen` }
    } catch {
      return { pass: false, message: () => `nobody sees ${locator.toString()}` }
    }
  },
})

interface Visit {
  person: Person
  complaints: string[]
  expected: RegExp[]
}

async function arrive(browser: Browser, viewport: typeof desk): Promise<Visit> {
  const baseURL = inject('address')
  const context = await browser.newContext({
    baseURL,
    viewport,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    hasTouch: viewport.width < 500,
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const complaints: string[] = []
  const expected: RegExp[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.text()} (${message.location().url})`)
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  const answer = async <T>(response: Awaited<ReturnType<typeof page.request.get>>): Promise<T> => {
    if (!response.ok()) throw new Error(`${response.status()} ${await response.text()}`)
    return (await response.json()) as T
  }
  const person: Person = {
    page,
    context,
    async open(path) {
      await page.goto(path)
      await settled(page)
    },
    sound: async () => await sound(page),
    expects: (complaint) => void expected.push(complaint),
    ask: async (name, input) => await answer(await page.request.get(`/api/${name}`, { params: input })),
    act: async (name, input) => await answer(await page.request.post(`/api/${name}`, { data: input })),
  }
  return { person, complaints, expected }
}

/** The people of one file: a browser for all of them, and none of them may have had reason to complain. */
export function people() {
  let browser: Browser | undefined
  let visits: Visit[] = []
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(async () => await browser?.close())

  afterEach(async ({ task }: TestContext) => {
    const here = visits
    visits = []
    if (task.result?.state === 'fail') await photograph(here, task.id)
    await Promise.all(here.map(({ person }) => person.context.close()))
    for (const { complaints, expected } of here)
      expect(complaints.filter((line) => !expected.some((each) => each.test(line)))).toEqual([])
  })

  const visitor = async (viewport = desk): Promise<Person> => {
    if (!browser) throw new Error('nobody opened the browser')
    const visit = await arrive(browser, viewport)
    visits.push(visit)
    return visit.person
  }
  return {
    visitor,
    /** one of the cast, signed in already */
    async signedIn(username: string, viewport = desk): Promise<Person> {
      const person = await visitor(viewport)
      await person.act('identity.signIn', { username, password: 'khuyencong' })
      return person
    },
  }
}

async function photograph(visits: Visit[], id: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  await Promise.all(
    visits.map(({ person: { page } }, n) => page.screenshot({ path: join(pictures, `${id}-${n}.png`) })),
  )
}
