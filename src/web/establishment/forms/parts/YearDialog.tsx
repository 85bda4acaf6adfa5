import { useState } from 'react'
import type { YearFields } from '#contract/establishment/core/acts.ts'
import { useToday } from '#web/kit/call/session.ts'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Card } from '../../card/card.ts'
import { FormDialog } from '../FormDialog.tsx'
import css from '../forms.module.css'
import { useEstablishmentAct } from '../use-draft.ts'
import { pastOf } from './past.ts'
import { SizeOfYear } from './SizeOfYear.tsx'
import { words } from './words.ts'

type Year = Card['years'][number]

const said = words.year

const fieldsOf = (year: Year | undefined): YearFields => ({
  workers: year?.workers ?? null,
  womenWorkers: year?.womenWorkers ?? null,
  revenueVnd: year?.revenueVnd ?? null,
  capitalVnd: year?.capitalVnd ?? null,
  exportVnd: year?.exportVnd ?? null,
  taxPaidVnd: year?.taxPaidVnd ?? null,
  profitVnd: year?.profitVnd ?? null,
  incomeVnd: year?.incomeVnd ?? null,
  electricityKwh: year?.electricityKwh ?? null,
  fuel: year?.fuel ?? '',
  materials: year?.materials ?? '',
  localMaterial: year?.localMaterial ?? null,
  environment: year?.environment ?? '',
  note: year?.note ?? '',
})

interface PartProps {
  draft: YearFields
  /** years beside the one that is written */
  others: readonly Year[]
  change: (part: Partial<YearFields>) => void
  error: (path: string) => string | undefined
}

type MoneyKey = 'revenueVnd' | 'capitalVnd' | 'exportVnd' | 'taxPaidVnd' | 'profitVnd' | 'incomeVnd'
type CountKey = 'workers' | 'womenWorkers' | 'electricityKwh' | 'localMaterial'

/** A figure with what other years say of it below its name. */
const FigureOf = ({
  of,
  counted,
  hint,
  draft,
  others,
  change,
  error,
}: PartProps & { of: MoneyKey | CountKey; counted?: string; hint?: string }) => (
  <NumberField
    path={of}
    label={said[of]}
    hint={[hint, pastOf(others, of)].filter(Boolean).join(' ') || undefined}
    optional
    w="100%"
    unit={counted ? 'plain' : 'triệu'}
    {...(counted ? { counted } : {})}
    negative={of === 'profitVnd'}
    value={draft[of]}
    error={error(of)}
    onChange={(value) => change({ [of]: value })}
  />
)

const Money = (part: PartProps) => (
  <>
    <div className={css.pair}>
      <FigureOf of="revenueVnd" {...part} />
      <FigureOf of="capitalVnd" {...part} />
    </div>
    <div className={css.pair}>
      <FigureOf of="profitVnd" hint={said.profitHint} {...part} />
      <FigureOf of="taxPaidVnd" {...part} />
    </div>
    <div className={css.pair}>
      <FigureOf of="exportVnd" {...part} />
      <FigureOf of="incomeVnd" {...part} />
    </div>
  </>
)

const Energy = (part: PartProps) => (
  <>
    <div className={css.pair}>
      <FigureOf of="electricityKwh" counted={said.kwh} {...part} />
      <FigureOf of="localMaterial" counted={said.percent} {...part} />
    </div>
    {(['fuel', 'materials', 'environment'] as const).map((key) => (
      <TextField
        key={key}
        path={key}
        label={said[key]}
        hint={key === 'fuel' ? said.fuelHint : undefined}
        optional
        value={part.draft[key]}
        error={part.error(key)}
        onChange={(event) => part.change({ [key]: event.currentTarget.value })}
      />
    ))}
  </>
)

interface YearDialogProps {
  card: Card
  year: Year | undefined
  onClose: () => void
}

/** The figures of one year, with the other years beside; a year that is there already is corrected. */
export function YearDialog({ card, year: given, onClose }: YearDialogProps) {
  const thisYear = Number(useToday().slice(0, 4))
  const act = useEstablishmentAct('establishment.writeYear')
  const [year, setYear] = useState<number | null>(given?.year ?? thisYear - 1)
  const kept = card.years.find((one) => one.year === year)
  const [draft, setDraft] = useState(() => fieldsOf(given ?? kept))
  const [untouched, setUntouched] = useState(true)
  const choose = (next: number | null) => {
    setYear(next)
    // what was typed is never written over
    if (untouched) setDraft(fieldsOf(card.years.find((one) => one.year === next)))
  }
  const part: PartProps = {
    draft,
    others: card.years.filter((one) => one.year !== year),
    change: (change) => {
      setUntouched(false)
      setDraft((before) => ({ ...before, ...change }))
    },
    error: (path) => act.error?.messageAt(path),
  }
  const save = () =>
    act.mutate({ id: card.id, year: year ?? 0, seen: kept?.version ?? 0, ...draft }, { onSuccess: onClose })
  return (
    <FormDialog title={said.title} act={act} labels={said} onSubmit={save} onClose={onClose}>
      <p className={css.about}>{said.about}</p>
      <NumberField
        path="year"
        label={said.year}
        w={140}
        value={year}
        error={part.error('year')}
        onChange={choose}
      />
      {!given && kept && <Note>{said.exists(kept.year)}</Note>}
      <Section title={said.people}>
        <div className={css.pair}>
          <FigureOf of="workers" counted={said.person} hint={said.workersHint} {...part} />
          <FigureOf of="womenWorkers" counted={said.person} {...part} />
        </div>
      </Section>
      <Section title={said.money}>
        <div className={css.fields}>
          <Money {...part} />
        </div>
      </Section>
      <SizeOfYear year={year} figures={draft} />
      <Section title={said.energy}>
        <div className={css.fields}>
          <Energy {...part} />
        </div>
      </Section>
      <TextAreaField
        path="note"
        label={said.note}
        optional
        minRows={2}
        value={draft.note}
        error={part.error('note')}
        onChange={(event) => part.change({ note: event.currentTarget.value })}
      />
    </FormDialog>
  )
}
