import type { ProgrammeHead } from '#contract/programme/model.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextAreaField, TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { levels } from '../words.ts'
import css from './editor.module.css'
import { useEditor } from './editor-context.ts'
import { words } from './words.ts'

const said = words.head

type TextKey = 'issuer' | 'signer' | 'submittedBy' | 'submissionNumber' | 'decisionNumber'
type DateKey = 'submissionDate' | 'decisionDate' | 'effectiveDate'

function useHead() {
  const { content, set, problemAt } = useEditor()
  const change = (part: Partial<ProgrammeHead>, key: string) =>
    set({ head: { ...content.head, ...part } }, `head ${key}`)
  return { head: content.head, change, error: (key: string) => problemAt(['head', key]) }
}

function Line({ name, w = 320 }: { name: TextKey; w?: number }) {
  const { head, change, error } = useHead()
  return (
    <TextField
      path={`head.${name}`}
      label={said[name]}
      optional
      w={w}
      maw="100%"
      error={error(name)}
      value={head[name] ?? ''}
      onChange={(event) =>
        change({ [name]: event.currentTarget.value === '' ? null : event.currentTarget.value }, name)
      }
    />
  )
}

function Day({ name }: { name: DateKey }) {
  const { head, change, error } = useHead()
  return (
    <DateField
      path={`head.${name}`}
      label={said[name]}
      optional
      clearable
      error={error(name)}
      value={head[name]}
      onChange={(value) => change({ [name]: value }, name)}
    />
  )
}

function Year({ name }: { name: 'yearFrom' | 'yearTo' }) {
  const { head, change, error } = useHead()
  return (
    <TextField
      path={`head.${name}`}
      label={said[name]}
      w={120}
      inputMode="numeric"
      error={error(name)}
      value={head[name] === 0 ? '' : String(head[name])}
      onChange={(event) => {
        const typed = event.currentTarget.value.replace(/\D/g, '').slice(0, 4)
        change({ [name]: Number(typed) }, name)
      }}
    />
  )
}

const lower = [
  { value: 'none', label: said.lowerLevels.none },
  { value: 'district', label: said.lowerLevels.district },
  { value: 'commune', label: said.lowerLevels.commune },
] as const

function Belonging() {
  const { head, change } = useHead()
  const { unitName } = useEditor()
  return (
    <>
      <dl className={css.facts}>
        <dt>{said.level}</dt>
        <dd>{levels[head.level]}</dd>
        <dt>{said.unit}</dt>
        <dd>{unitName}</dd>
      </dl>
      <SelectField
        path="head.lowerLevel"
        label={said.lowerLevel}
        w={240}
        value={head.lowerLevel ?? 'none'}
        options={lower}
        onChange={(value) => change({ lowerLevel: value === 'none' ? null : value }, 'lowerLevel')}
      />
    </>
  )
}

function Programme() {
  const { head, change, error } = useHead()
  return (
    <div className={css.form}>
      <TextAreaField
        path="head.title"
        label={said.title}
        minRows={2}
        error={error('title')}
        value={head.title}
        onChange={(event) => change({ title: event.currentTarget.value }, 'title')}
      />
      <div className={css.pair}>
        <Year name="yearFrom" />
        <Year name="yearTo" />
      </div>
      <Belonging />
      <TextAreaField
        path="head.note"
        label={said.note}
        optional
        minRows={2}
        error={error('note')}
        value={head.note ?? ''}
        onChange={(event) => change({ note: event.currentTarget.value || null }, 'note')}
      />
    </div>
  )
}

const Paper = () => {
  const { head, change, error } = useHead()
  return (
    <div className={css.form}>
      <p className={css.hint}>{said.paperHint}</p>
      <div className={css.pair}>
        <Line name="submissionNumber" w={200} />
        <Day name="submissionDate" />
      </div>
      <Line name="submittedBy" />
      <div className={css.pair}>
        <Line name="decisionNumber" w={200} />
        <Day name="decisionDate" />
        <Day name="effectiveDate" />
      </div>
      <Line name="issuer" />
      <TextAreaField
        path="head.signerCapacity"
        label={said.signerCapacity}
        hint={said.signerCapacityHint}
        optional
        minRows={2}
        error={error('signerCapacity')}
        value={head.signerCapacity.join('\n')}
        onChange={(event) =>
          change(
            { signerCapacity: event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n') },
            'signerCapacity',
          )
        }
      />
      <Line name="signer" w={240} />
    </div>
  )
}

/** What the decision's first and last page say. */
export const HeadForm = () => (
  <>
    <Section title={said.about}>
      <Programme />
    </Section>
    <Section title={said.paper}>
      <Paper />
    </Section>
  </>
)
