import { useRouter } from '@tanstack/react-router'
import { useMe } from '#web/kit/call/session.ts'
import { ButtonLink } from '#web/kit/page/link.ts'
import css from './calculator.module.css'
import type { CalculatorSearch } from './search.ts'
import { words } from './words.ts'

interface NextStepProps {
  search: CalculatorSearch
  /** where it is produced, from the commune up: "Xã Đất Mũi, tỉnh Cà Mau" */
  place: string | null
}

/** What a proposal begins with; a place of another day would be none of today's. */
const begun = ({ viec, noi, cp, ngay }: CalculatorSearch) => ({
  ...(viec ? { hd: viec } : {}),
  ...(noi && !ngay ? { noi } : {}),
  ...(cp ? { chi: cp } : {}),
})

/** From the answer to a proposal that has it written in already; a visitor signs in first or learns whom to ask. */
export function NextStep({ search, place }: NextStepProps) {
  const router = useRouter()
  const me = useMe().data
  if (!me || (me.signedIn && !me.can.includes('pipeline.create'))) return null
  const way = { to: '/de-xuat', search: begun(search) } as const
  const province = place?.split(', ').at(-1)
  return (
    <div className={`${css.next} kc-no-print`}>
      {me.signedIn ? (
        <ButtonLink size="md" {...way}>
          {words.propose}
        </ButtonLink>
      ) : (
        <ButtonLink size="md" to="/dang-nhap" search={{ tiep: router.buildLocation(way).href }}>
          {words.signInToPropose}
        </ButtonLink>
      )}
      <p className={css.hint}>{me.signedIn ? words.proposeHint : words.whomToAsk(province)}</p>
    </div>
  )
}
