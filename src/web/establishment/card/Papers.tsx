import { useState } from 'react'
import { fileRoles } from '#contract/establishment/nouns.ts'
import { Files, useFiles } from '#web/documents/index.ts'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import type { Card } from './card.ts'
import css from './card.module.css'
import { words } from './words.ts'

type FileRole = (typeof fileRoles)[number]

/** Its papers and pictures, one sort at a time; the choice says how many there are of each. */
export function Papers({ card }: { card: Card }) {
  const subject = { subjectKind: 'establishment', subjectId: card.id }
  const items = useFiles(subject).data?.items ?? []
  const [chosen, setChosen] = useState<FileRole | null>(null)
  const count = (role: FileRole) => items.filter((file) => file.role === role).length
  const role = chosen ?? fileRoles.find((each) => count(each) > 0) ?? 'registration'
  return (
    <Section title={words.files.title} note={items.length || undefined}>
      <div className={css.choice}>
        <SelectField
          path="role"
          label={words.files.sort}
          w={280}
          value={role}
          options={fileRoles.map((value) => ({
            value,
            label: count(value) > 0 ? `${words.files[value]} (${count(value)})` : words.files[value],
          }))}
          onChange={setChosen}
        />
      </div>
      <Files key={role} subject={subject} fileRole={role} none={words.files.none} />
    </Section>
  )
}
