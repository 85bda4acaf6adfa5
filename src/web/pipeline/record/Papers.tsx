import { useState } from 'react'
import type { Piece, ProposalFileRole } from '#contract/pipeline/nouns.ts'
import { proposalFileRoles } from '#contract/words/pipeline.ts'
import { Files } from '#web/documents/index.ts'
import { Section } from '#web/kit/page/Section.tsx'
import type { Proposal } from './proposal.ts'
import lines from '#web/kit/page/lines.module.css'
import css from './record.module.css'
import { words } from './words.ts'

/** The piece of the dossier that a paper is. */
const pieceOf: Partial<Record<ProposalFileRole, Piece>> = {
  request: 'fileRequest',
  registration: 'fileRegistration',
  quotation: 'fileQuotation',
  counterpart: 'fileCounterpart',
  noDouble: 'fileNoDouble',
  investment: 'fileInvestment',
}
const roles = Object.entries(proposalFileRoles) as [ProposalFileRole, string][]

const Paper = ({ proposal, role, name }: { proposal: Proposal; role: ProposalFileRole; name: string }) => {
  const asked = proposal.readiness.asked.find(({ piece }) => piece === pieceOf[role])
  const [open, setOpen] = useState(false)
  return (
    <details className={css.paper} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {name}
        {asked && (
          <span className={asked.has ? css.held : asked.required ? css.lacks : lines.quiet}>
            {asked.has ? words.paperThere : words.paperAsked}
          </span>
        )}
      </summary>
      {open && (
        <Files
          subject={{ subjectKind: 'proposal', subjectId: proposal.id }}
          fileRole={role}
          none={words.noPaper}
        />
      )}
    </details>
  )
}

/** The papers by what they are to the proposal; each opens to be read and laid down. */
export const Papers = ({ proposal }: { proposal: Proposal }) => (
  <Section title={words.papers}>
    {roles.map(([role, name]) => (
      <Paper key={role} proposal={proposal} role={role} name={name} />
    ))}
  </Section>
)
