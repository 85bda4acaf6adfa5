import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { fieldProps } from '#web/kit/form/Field.tsx'
import { Chosen } from './Chosen.tsx'
import css from './form.module.css'
import { words } from './words.ts'

interface EstablishmentsFieldProps {
  value: readonly { id: string; name: string }[]
  /** one at most */
  single?: boolean
  error: string | undefined
  onChange: (value: { id: string; name: string }[], place: string | null) => void
}

/** Who would benefit: found by name or tax code among the establishments of one's reach. */
export function EstablishmentsField({ value, single = false, error, onChange }: EstablishmentsFieldProps) {
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const found = useAsk('establishment.choices', { q, limit: 20 }, { keepPrevious: true })
  const items = (found.data?.items ?? []).filter(({ id }) => !value.some((one) => one.id === id))
  return (
    <div className={css.many}>
      <Select
        {...fieldProps({ path: 'establishmentIds', label: words.establishmentIds, error })}
        placeholder={words.addEstablishment}
        searchable
        value={null}
        searchValue={typed}
        onSearchChange={setTyped}
        data={items.map(({ id, name, place }) => ({ value: id, label: place ? `${name} · ${place}` : name }))}
        filter={({ options }) => options}
        onChange={(id) => {
          const one = items.find((each) => each.id === id)
          if (!one) return
          setTyped('')
          const { name, unitId } = one
          onChange(single ? [{ id: one.id, name }] : [...value, { id: one.id, name }], unitId)
        }}
      />
      <Chosen
        items={value}
        onDrop={(id) =>
          onChange(
            value.filter((one) => one.id !== id),
            null,
          )
        }
      />
    </div>
  )
}
