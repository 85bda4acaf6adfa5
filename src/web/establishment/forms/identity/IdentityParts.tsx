import { artisanTitles } from '#contract/words/establishment.ts'
import { isMasked } from '#contract/kernel/sensitive.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { TextAreaField } from '#web/kit/form/Field.tsx'
import { choicesOf } from '#web/kit/form/FilterSelect.tsx'
import { NumberField } from '#web/kit/form/NumberField.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import css from '../forms.module.css'
import { isPersonal } from './draft.ts'
import { Day, type PartProps, Text, Told } from './fields.tsx'
import { words } from './words.ts'

const keep = (value: string | null, hint?: string): string | undefined =>
  value !== null && isMasked(value) ? words.masked : hint

/** A household's and an artisan's is a person's number, and says so. */
export const TaxField = (part: PartProps) => (
  <Text
    of="taxCode"
    hint={keep(part.draft.taxCode, isPersonal(part.draft.kind) ? words.taxHintPersonal : words.taxHint)}
    {...part}
  />
)

/** Numbers and certificate; a household's and an artisan's numbers are a person's. */
export const LegalPart = ({ withoutTax = false, ...part }: PartProps & { withoutTax?: boolean }) => {
  const { draft } = part
  const personal = isPersonal(draft.kind)
  return (
    <Section title={words.legal}>
      <div className={css.fields}>
        {!withoutTax && <TaxField {...part} />}
        {(personal || draft.identityNumber) && (
          <Text of="identityNumber" hint={keep(draft.identityNumber)} {...part} />
        )}
        <div className={css.pair}>
          <Text of="registrationNo" {...part} />
          <Text of="registeredAt" {...part} />
        </div>
        <div className={css.pair}>
          <Day of="registeredOn" {...part} />
          <Day of="registeredUntil" {...part} />
        </div>
        <Day of="foundedOn" {...part} />
      </div>
    </Section>
  )
}

const titles = choicesOf(artisanTitles)

export const MarksPart = (part: PartProps) => {
  const { draft, change, error } = part
  return (
    <Section title={words.marks}>
      <div className={css.fields}>
        <p className={css.about}>{words.marksAbout}</p>
        <div className={css.pair}>
          <Told of="womenOwned" {...part} />
          <Told of="minorityOwned" {...part} />
          <Told of="exports" {...part} />
          <Told of="cleanerProduction" {...part} />
          <Told of="sustainableProduction" {...part} />
          <NumberField
            path="localMaterial"
            label={words.localMaterial}
            optional
            counted={words.percent}
            w="100%"
            value={draft.localMaterial}
            error={error('localMaterial')}
            onChange={(localMaterial) => change({ localMaterial })}
          />
        </div>
        {(draft.kind === 'artisan' || draft.artisanTitle !== '') && (
          <SelectField
            path="artisanTitle"
            label={words.artisanTitle}
            w={320}
            value={draft.artisanTitle}
            options={titles}
            error={error('artisanTitle')}
            onChange={(artisanTitle) => change({ artisanTitle: artisanTitle ?? '' })}
          />
        )}
      </div>
    </Section>
  )
}

const NONE = 'none'

/** To which craft village and cluster it belongs, of those that the register holds. */
export const BelongsPart = ({ draft, change, error }: PartProps) => {
  const can = useMe().data?.can ?? []
  const villages = useAsk(
    'establishment.villages',
    { limit: 2000, withdrawn: 'all' },
    { enabled: can.includes('establishment.villages') },
  )
  const clusters = useAsk(
    'establishment.clusters',
    { limit: 2000 },
    { enabled: can.includes('establishment.clusters') },
  )
  const both = [
    ['craftVillageId', villages.data?.items ?? []],
    ['clusterId', clusters.data?.items ?? []],
  ] as const
  return (
    <Section title={words.belongs}>
      <div className={css.fields}>
        {both.map(([key, items]) => (
          <SelectField
            key={key}
            path={key}
            label={words[key]}
            searchable
            value={draft[key] ?? NONE}
            options={[
              { value: NONE, label: words.outside },
              ...items.map(({ id, name, unitPath }) => ({ value: id, label: `${name}, ${unitPath}` })),
            ]}
            error={error(key)}
            onChange={(id) => change({ [key]: id === NONE ? null : id })}
          />
        ))}
      </div>
    </Section>
  )
}

/** Names it also goes by, one a line, and what else there is to say. */
export const MorePart = ({ draft, change, error }: PartProps) => (
  <Section title={words.more}>
    <div className={css.fields}>
      <TextAreaField
        path="otherNames"
        label={words.otherNames}
        hint={words.otherNamesHint}
        optional
        minRows={2}
        value={draft.otherNames.join('\n')}
        error={error('otherNames')}
        onChange={(event) => change({ otherNames: event.currentTarget.value.split('\n') })}
      />
      <TextAreaField
        path="note"
        label={words.note}
        optional
        minRows={2}
        value={draft.note}
        error={error('note')}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </div>
  </Section>
)
