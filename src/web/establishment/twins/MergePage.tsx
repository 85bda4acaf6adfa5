import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import type { MergeField } from '#contract/establishment/twins/nouns.ts'
import { mergeFieldNames, mergePartNames } from '#contract/words/establishment-records.ts'
import type { Output } from '#web/kit/call/call.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { Figure } from '#web/kit/figure/Figures.tsx'
import { fieldId, TextAreaField } from '#web/kit/form/Field.tsx'
import { EmptyState, Note } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ConfirmDialog } from '#web/kit/steps/ConfirmDialog.tsx'
import type { Column } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { useEstablishmentAct } from '../forms/use-draft.ts'
import { Choice, type Which } from './Choice.tsx'
import { sideFacts, type Side } from './columns.tsx'
import { readMergeSearch } from './search.ts'
import css from './twins.module.css'
import { words } from './words.ts'

type Preview = Output<'establishment.mergePreview'>
type Part = Preview['parts'][number]

const partColumns: Column<Part>[] = [
  { key: 'part', header: words.part, lead: true, cell: ({ part }) => mergePartNames[part] },
  {
    key: 'has',
    header: words.has,
    align: 'right',
    figures: true,
    phone: 'meta',
    cell: ({ into }) => <Figure value={into} />,
    phoneCell: ({ into }) => words.hasOf(into),
  },
  {
    key: 'comes',
    header: words.comes,
    align: 'right',
    figures: true,
    phone: 'state',
    cell: ({ from }) => <Figure value={from} />,
    phoneCell: ({ from }) => words.comesOf(from),
  },
]

const Head = ({ role, side }: { role: string; side: Side }) => (
  <div className={css.head}>
    <span className={css.below}>{role}</span>
    <strong>{side.name}</strong>
    <span className={css.below}>{sideFacts(side)}</span>
  </div>
)

interface Chosen {
  fields: Partial<Record<MergeField, Which>>
  years: Readonly<Record<number, Which>>
}

/** Fields and years in which the two differ; whatever is not chosen is as proposed. */
function Differences({
  preview,
  chosen,
  onChange,
}: {
  preview: Preview
  chosen: Chosen
  onChange: (chosen: Chosen) => void
}) {
  return (
    <>
      <Section title={words.fields}>
        <p className={css.intro}>{preview.fields.length > 0 ? words.fieldsIntro : words.noFields}</p>
        {preview.fields.map(({ field, proposed, ...values }) => (
          <Choice
            key={field}
            name={field}
            label={mergeFieldNames[field]}
            values={values}
            chosen={chosen.fields[field] ?? proposed}
            onChoose={(which) => onChange({ ...chosen, fields: { ...chosen.fields, [field]: which } })}
          />
        ))}
      </Section>
      {preview.years.length > 0 && (
        <Section title={words.years}>
          <p className={css.intro}>{words.yearsIntro}</p>
          {preview.years.map(({ year, ...values }) => (
            <Choice
              key={year}
              name={`nam-${year}`}
              label={words.year(year)}
              values={values}
              chosen={chosen.years[year] ?? 'into'}
              onChoose={(which) => onChange({ ...chosen, years: { ...chosen.years, [year]: which } })}
            />
          ))}
        </Section>
      )}
    </>
  )
}

/** What is written: everything taken from the one that goes. */
const takenOf = ({ fields, years }: Preview, chosen: Chosen) => ({
  take: fields
    .filter(({ field, proposed }) => (chosen.fields[field] ?? proposed) === 'from')
    .map(({ field }) => field),
  takeYears: years.filter(({ year }) => chosen.years[year] === 'from').map(({ year }) => year),
})

function SideBySide({ preview, onSwap }: { preview: Preview; onSwap: () => void }) {
  const { into, from } = preview
  const navigate = useNavigate()
  const merge = useEstablishmentAct('establishment.merge')
  const [chosen, setChosen] = useState<Chosen>({ fields: {}, years: {} })
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [lacking, setLacking] = useState(false)
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const none = reason.trim() === ''
    setLacking(none)
    setAsked(!none)
    if (none) document.getElementById(fieldId('reason'))?.focus()
  }
  const rows = preview.parts.reduce((sum, part) => sum + part.from, 0)
  const confirm = () =>
    merge.mutate(
      {
        id: from.id,
        version: from.version,
        intoId: into.id,
        intoVersion: into.version,
        ...takenOf(preview, chosen),
        reason,
      },
      {
        onSuccess: ({ intoId }) => void navigate({ to: '/co-so/$id', params: { id: intoId } }),
        onError: () => setAsked(false),
      },
    )
  return (
    <form onSubmit={ask} aria-label={words.mergeTitle}>
      {merge.error && <ProblemNotice problem={merge.error} />}
      <div className={css.heads}>
        <Head role={words.survivor} side={into} />
        <Head role={words.goes} side={from} />
      </div>
      <Differences preview={preview} chosen={chosen} onChange={setChosen} />
      <Section title={words.parts}>
        <DataTable
          label={words.parts}
          dense
          columns={partColumns}
          rows={preview.parts.filter(({ into: has, from: comes }) => has + comes > 0)}
          rowKey={({ part }) => part}
        />
      </Section>
      <div className={css.why}>
        <TextAreaField
          path="reason"
          label={words.why}
          hint={words.whyHint}
          value={reason}
          error={merge.error?.messageAt('reason') ?? (lacking && reason.trim() === '' && words.whyFirst)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </div>
      <div className={css.foot}>
        <Button type="submit">{words.confirm}</Button>
        <Button variant="default" onClick={onSwap}>
          {words.swap}
        </Button>
      </div>
      <ConfirmDialog
        opened={asked}
        onClose={() => setAsked(false)}
        title={words.confirmTitle}
        confirm={words.confirm}
        busy={merge.isPending}
        onConfirm={confirm}
      >
        <p>{words.confirmAbout(from.name, into.name, rows)}</p>
      </ConfirmDialog>
    </form>
  )
}

/** `/co-so/gop`: two records side by side before they become one. */
export function MergePage() {
  const [{ giu = '', gop = '' }, change] = useAddress(readMergeSearch)
  const both = giu !== '' && gop !== ''
  const preview = useAsk('establishment.mergePreview', { intoId: giu, fromId: gop }, { enabled: both })
  const swap = () => change({ giu: gop, gop: giu })
  return (
    <>
      <PageHead
        title={words.mergeTitle}
        crumbs={[
          { label: words.register, link: { to: '/co-so', search: {} } },
          { label: words.title, link: { to: '/co-so/trung', search: {} } },
          { label: words.mergeTitle },
        ]}
      />
      {!both && (
        <EmptyState
          action={
            <ButtonLink to="/co-so/trung" search={{}}>
              {words.title}
            </ButtonLink>
          }
        >
          {words.pick}
        </EmptyState>
      )}
      {preview.error && <ProblemNotice problem={preview.error} onRetry={() => void preview.refetch()} />}
      {both && preview.isPending && <SkeletonRows rows={6} columns={3} />}
      {preview.data?.refusal && <Note tone="warning">{words.merged}</Note>}
      {preview.data && !preview.data.refusal && (
        <SideBySide key={`${giu} ${gop}`} preview={preview.data} onSwap={swap} />
      )}
    </>
  )
}
