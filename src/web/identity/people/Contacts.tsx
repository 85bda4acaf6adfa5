import { ActionIcon, Tooltip } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import { Fragment, useState } from 'react'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { personal, type Person, type PersonalField } from './person.ts'
import { UnmaskDialog } from './dialogs/UnmaskDialog.tsx'
import css from './people.module.css'
import { words } from './words.ts'

/** Contacts, personal ones masked: the eye shows one whole, for a reason that stays on record. */
export function Contacts({ person, mayUnmask }: { person: Person; mayUnmask: boolean }) {
  const [asked, setAsked] = useState<PersonalField | null>(null)
  const [shown, setShown] = useState<Partial<Record<PersonalField, string>>>({})
  return (
    <>
      <dl className={css.facts}>
        <dt>{words.username}</dt>
        <dd>{person.username}</dd>
        <dt>{words.division}</dt>
        <dd>{person.division ?? <Nothing />}</dd>
        {personal.map((field) => (
          <Fragment key={field}>
            <dt>{words[field]}</dt>
            <dd>
              <span className="kc-figures">{shown[field] ?? person[field] ?? <Nothing />}</span>
              {mayUnmask && person[field] !== null && shown[field] === undefined && (
                <Tooltip label={words.show(words[field])}>
                  <ActionIcon size={28} aria-label={words.show(words[field])} onClick={() => setAsked(field)}>
                    <IconEye size={16} stroke={1.75} />
                  </ActionIcon>
                </Tooltip>
              )}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className={css.note}>{mayUnmask ? words.unmasking : words.masked}</p>
      {asked && (
        <UnmaskDialog
          person={person}
          field={asked}
          onClose={() => setAsked(null)}
          onShown={(value) => setShown((before) => ({ ...before, [asked]: value }))}
        />
      )}
    </>
  )
}
