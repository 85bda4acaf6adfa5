import { fileRoles } from '#contract/establishment/nouns.ts'
import { Files } from '#web/documents/index.ts'
import { Section } from '#web/kit/page/Section.tsx'
import type { Card } from './card.ts'
import { words } from './words.ts'

/** Its papers and pictures, by what they are. */
export const Papers = ({ card }: { card: Card }) => (
  <>
    {fileRoles.map((role) => (
      <Section key={role} title={words.files[role]}>
        <Files
          subject={{ subjectKind: 'establishment', subjectId: card.id }}
          fileRole={role}
          none={words.files.none}
        />
      </Section>
    ))}
  </>
)
