import { ImpactSection } from './ImpactSection.tsx'
import { OverlapSection } from './OverlapSection.tsx'
import { ParticipationSection } from './ParticipationSection.tsx'
import { SupportSection } from './SupportSection.tsx'

/** What an establishment has had, and what came of it. */
export const Had = ({ id }: { id: string }) => (
  <>
    <SupportSection id={id} />
    <OverlapSection id={id} />
    <ImpactSection id={id} />
    <ParticipationSection id={id} />
  </>
)
