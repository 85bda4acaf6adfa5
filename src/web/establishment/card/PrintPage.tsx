import { useParams } from '@tanstack/react-router'
import { establishmentKinds } from '#contract/words/establishment.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { useToday } from '#web/kit/call/session.ts'
import { formatDate } from '#web/kit/figure/dates.ts'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton } from '#web/kit/page/Toolbar.tsx'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import { ParticipationSection } from '../history/ParticipationSection.tsx'
import { SupportSection } from '../history/SupportSection.tsx'
import { establishmentLooks } from '../looks.ts'
import { AtAGlance } from './AtAGlance.tsx'
import lines from '#web/kit/page/lines.module.css'
import { Eligibility } from './eligibility/Eligibility.tsx'
import { Production, Profile } from './Part.tsx'
import { words } from './words.ts'

/** On paper there is nothing to press. */
const nothing = () => undefined

/** `/co-so/$id/in`: the whole card below one another, for paper. */
export function PrintPage() {
  const { id = '' } = useParams({ strict: false })
  const today = useToday()
  const found = useAsk('establishment.get', { id })
  if (found.error) return <ProblemNotice problem={found.error} onRetry={() => void found.refetch()} />
  if (!found.data) return <SkeletonRows rows={8} columns={3} />
  // nobody may change anything on paper
  const card = { ...found.data, offers: [] }
  return (
    <>
      <PageHead
        title={card.name}
        over={words.printed(formatDate(today))}
        state={<StateTag look={establishmentLooks[card.state]} tinted />}
        meta={[establishmentKinds[card.kind], card.taxCode && words.tax(card.taxCode)]}
        actions={
          <>
            <ButtonLink variant="default" to="/co-so/$id" params={{ id }}>
              {words.back}
            </ButtonLink>
            <PrintButton />
          </>
        }
      />
      <AtAGlance card={card} />
      <Profile card={card} onAsk={nothing} />
      <Production card={card} onAsk={nothing} />
      <SupportSection id={id} />
      <ParticipationSection id={id} />
      <Eligibility card={card} />
      <p className={lines.quiet}>{words.printed(formatDate(today))}</p>
    </>
  )
}
