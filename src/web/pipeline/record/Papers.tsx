import { proposalFileRoles } from '#contract/words/pipeline.ts'
import { Files } from '#web/documents/index.ts'
import { Section } from '#web/kit/page/Section.tsx'
import type { Proposal } from './proposal.ts'
import css from './record.module.css'
import { words } from './words.ts'

const roles = Object.entries(proposalFileRoles)

/** The papers by what they are to the proposal. */
export const Papers = ({ proposal }: { proposal: Proposal }) => (
  <Section title={words.papers}>
    {roles.map(([role, name]) => (
      <div key={role} className={css.paper}>
        <h3 className={css.sub}>{name}</h3>
        <Files
          subject={{ subjectKind: 'proposal', subjectId: proposal.id }}
          fileRole={role}
          none={words.noPaper}
        />
      </div>
    ))}
  </Section>
)
