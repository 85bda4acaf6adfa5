import { needKindWords, surveyStates } from '#contract/words/survey.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { choicesOf, FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { type ListSearch, readListSearch } from '../search.ts'
import { words } from '../words.ts'

interface NarrowProps {
  search: Omit<ListSearch, 'q'>
  communes: readonly { id: string; name: string }[]
  change: (part: Partial<ListSearch>) => void
}

const said = words.list

const chosen = (key: keyof ListSearch, value: string | undefined): Partial<ListSearch> => ({
  [key]: undefined,
  ...(value === undefined ? {} : readListSearch({ [key]: value })),
})

/** Round, commune, state, kind of help: what narrows a list of surveys and the sums of their needs. */
export function Narrowing({ search, communes, change }: NarrowProps) {
  const rounds = useAsk('survey.rounds', { limit: 200 })
  return (
    <>
      <FilterSelect
        path="dot"
        label={said.round}
        any={said.anyRound}
        w={220}
        searchable
        value={search.dot}
        options={(rounds.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
        onChange={(value) => change(chosen('dot', value))}
      />
      {communes.length > 1 && (
        <FilterSelect
          path="xa"
          label={said.unit}
          any={said.anyUnit}
          w={190}
          searchable
          value={search.xa}
          options={communes.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => change(chosen('xa', value))}
        />
      )}
      <FilterSelect
        path="tt"
        label={said.state}
        any={said.anyState}
        w={170}
        value={search.tt}
        options={choicesOf(surveyStates)}
        onChange={(value) => change(chosen('tt', value))}
      />
      <FilterSelect
        path="viec"
        label={said.kind}
        any={said.anyKind}
        w={230}
        searchable
        value={search.viec}
        options={choicesOf(needKindWords)}
        onChange={(value) => change(chosen('viec', value))}
      />
    </>
  )
}
