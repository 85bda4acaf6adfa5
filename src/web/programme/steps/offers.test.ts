import { expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { stepsToShow } from './offers.ts'

type Offer = ProgrammeView['steps'][number]

const offer = (step: string, refusal?: Offer['refusal']): Offer => ({
  step,
  act: `programme.${step}`,
  allowed: refusal === undefined,
  reasonRequired: false,
  ...(refusal ? { refusal } : {}),
})

function programme(status: ProgrammeState, steps: Offer[], totalVnd: number | null = 5): ProgrammeView {
  const content = emptyContent({
    code: 'x',
    title: 'X',
    level: 'province',
    territory: null,
    yearFrom: 2026,
    yearTo: 2030,
  })
  const summary = {
    code: 'x',
    title: 'X',
    level: 'province' as const,
    province: '',
    provinceToday: '',
    provinceId: '96',
    yearFrom: 2026,
    yearTo: 2030,
    status,
    decisionNumber: null,
    decisionDate: null,
    totalVnd,
    targetCount: 0,
    updatedAt: '',
  }
  const shown = {
    no: 1,
    kind: 'original' as const,
    decided: false,
    decisionNumber: null,
    decisionDate: null,
    effectiveDate: null,
    reason: null,
  }
  return { summary, content, version: 1, shown, versions: [shown], revision: 1, steps, unit: null }
}

const said = (view: ProgrammeView) =>
  stepsToShow(view).map(({ step, allowed }) => `${allowed ? '' : 'locked '}${step}`)

test('what moves the record on is the first button, what ends it the last', () => {
  expect(said(programme('draft', [offer('delete'), offer('edit'), offer('submit')]))).toEqual([
    'submit',
    'edit',
    'delete',
  ])
})

test('a draft with nothing in it is written first', () => {
  expect(said(programme('draft', [offer('edit'), offer('submit')], null))[0]).toBe('edit')
})

test('what a role is never granted, or a record of another place, is not shown at all', () => {
  expect(said(programme('draft', [offer('approve', 'not_granted'), offer('edit', 'out_of_reach')]))).toEqual(
    [],
  )
})

test('who prepared a programme sees that another person must approve it', () => {
  expect(stepsToShow(programme('submitted', [offer('approve', 'four_eyes')]))).toMatchObject([
    { allowed: false, reason: expect.stringContaining('người khác') },
  ])
})

test('a step of another state is shown only where the record is on its way to it', () => {
  expect(
    said(programme('draft', [offer('approve', 'step_not_allowed'), offer('close', 'step_not_allowed')])),
  ).toEqual(['locked approve'])
  expect(said(programme('approved', [offer('edit', 'step_not_allowed'), offer('amend')]))).toEqual(['amend'])
})
