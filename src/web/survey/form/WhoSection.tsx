import { useState } from 'react'
import { establishmentKinds } from '#contract/words/establishment.ts'
import { seenStates } from '#contract/words/survey.ts'
import { matches } from '#contract/kernel/text.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import type { CarriedForm } from '#contract/survey/queries.ts'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { about, type TypedAnswers } from '../offline/draft.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'
import { fieldAt, type PartProps } from './parts.ts'

const kinds = (Object.keys(establishmentKinds) as EstablishmentKind[]).map((value) => ({
  value,
  label: establishmentKinds[value],
}))
const states = (['active', 'paused', 'ceased'] as const).map((value) => ({ value, label: seenStates[value] }))
const none = 'none'

/** How many of the list are shown at once; a thumb scrolls no further. */
const most = 6

const said = words.form

/** Looks the establishment up in the list that was carried along; nothing is asked of the house. */
const Finder = ({
  carried,
  problem,
  onChoose,
}: Pick<PartProps, 'carried' | 'problem'> & { onChoose: (id: string | null) => void }) => {
  const [q, setQ] = useState('')
  const found = carried.establishments.filter(({ name, address }) => matches(`${name} ${address}`, q))
  return (
    <div className={css.fields}>
      <TextField
        path="establishmentId"
        label={said.search}
        hint={carried.establishments.length > 0 ? said.listed(carried.establishments.length) : said.notListed}
        placeholder={said.searchHint}
        error={problem?.messageAt('establishmentId') ?? problem?.messageAt('facts.name')}
        autoComplete="off"
        value={q}
        onChange={(event) => setQ(event.currentTarget.value)}
      />
      <ul className={css.choices}>
        {found.slice(0, most).map(({ id, name, address }) => (
          <li key={id}>
            <button type="button" className={css.choice} onClick={() => onChoose(id)}>
              {name}
              <span className={css.below}>{address}</span>
            </button>
          </li>
        ))}
        <li>
          {q !== '' && found.length === 0 && <p className={css.quiet}>{said.noneFound}</p>}
          <button type="button" className={css.choice} onClick={() => onChoose(null)}>
            {said.fresh}
          </button>
        </li>
      </ul>
      {carried.more && <p className={css.quiet}>{said.more}</p>}
    </div>
  )
}

type Facts = TypedAnswers['facts']

const needsTaxCode: readonly (EstablishmentKind | null)[] = [
  'sme',
  'cooperative',
  'cooperativeUnion',
  'clusterInvestor',
]

/** Name, kind, whom to ring, where: what the register says stands there already. */
const FactFields = ({ draft, problem, answer }: PartProps) => {
  const { facts, seen, establishmentId, taxCode } = draft.answers
  const change = (part: Partial<Facts>) => answer({ facts: { ...facts, ...part } })
  return (
    <>
      <TextField
        {...fieldAt('facts.name', problem)}
        value={facts.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <SelectField
        {...fieldAt('facts.kind', problem)}
        value={facts.kind}
        options={kinds}
        onChange={(kind) => change({ kind })}
      />
      {establishmentId === null && needsTaxCode.includes(facts.kind) && (
        <TextField
          {...fieldAt('taxCode', problem)}
          hint={words.record.taxHint}
          optional
          inputMode="numeric"
          value={taxCode}
          onChange={(event) => answer({ taxCode: event.currentTarget.value })}
        />
      )}
      <TextField
        {...fieldAt('facts.representative', problem)}
        optional
        value={facts.representative}
        onChange={(event) => change({ representative: event.currentTarget.value })}
      />
      <TextField
        {...fieldAt('facts.phone', problem)}
        optional
        hint={seen?.phone ? said.knownPhone(seen.phone) : undefined}
        inputMode="tel"
        type="tel"
        autoComplete="off"
        value={facts.phone}
        onChange={(event) => change({ phone: event.currentTarget.value })}
      />
      <TextField
        {...fieldAt('facts.address', problem)}
        optional
        value={facts.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <SelectField
        {...fieldAt('facts.state', problem)}
        value={facts.state}
        options={states}
        onChange={(state) => state && change({ state })}
      />
    </>
  )
}

const Chosen = ({ draft, onAgain }: { draft: PartProps['draft']; onAgain: () => void }) => (
  <p className={css.chosen}>
    <span>
      <strong>{draft.answers.seen?.name ?? said.isNew}</strong>
      {draft.answers.establishmentId !== null && <span className={css.below}>{said.chosen}</span>}
    </span>
    <button type="button" className={css.link} onClick={onAgain}>
      {said.chooseOther}
    </button>
  </p>
)

const Where = ({ draft, carried, problem, answer, onUnit }: PartProps & { onUnit: (id: string) => void }) => {
  const { unitId, roundId } = draft.answers
  const rounds = carried.rounds.map(({ id, title, until }) => ({
    value: id,
    label: said.roundName(title, until.split('-').toReversed().join('/')),
  }))
  return (
    <>
      {carried.communes.length !== 1 && (
        <SelectField
          {...fieldAt('unitId', problem)}
          searchable
          value={unitId || null}
          options={carried.communes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id && onUnit(id)}
        />
      )}
      {rounds.length > 0 && (
        <SelectField
          {...fieldAt('roundId', problem)}
          value={roundId ?? none}
          options={[...rounds, { value: none, label: said.noRound }]}
          onChange={(id) => answer({ roundId: id === none ? null : id })}
        />
      )}
    </>
  )
}

const carriedOne = (carried: CarriedForm, id: string | null) => {
  const known = carried.establishments.find((each) => each.id === id)
  if (!known) return null
  const { position: _, ...facts } = known
  return facts
}

/** Which establishment, and who it is. */
export function WhoSection(props: PartProps) {
  const { draft, carried, problem, answer } = props
  const { answers } = draft
  // a returned survey and one that was begun stand there with their names
  const [choosing, setChoosing] = useState(answers.facts.name === '' && answers.establishmentId === null)
  const choose = (id: string | null) => {
    answer(about(answers, carriedOne(carried, id)))
    setChoosing(false)
  }
  return (
    <Section title={said.who}>
      <div className={css.fields}>
        <Where
          {...props}
          onUnit={(unitId) => (answer({ ...about(answers, null), unitId }), setChoosing(true))}
        />
        {choosing ? (
          <Finder carried={carried} problem={problem} onChoose={choose} />
        ) : (
          <>
            <Chosen draft={draft} onAgain={() => setChoosing(true)} />
            <FactFields {...props} />
          </>
        )}
      </div>
    </Section>
  )
}
