import type { Output } from '#web/kit/call/call.ts'
import css from '../survey.module.css'
import { words } from '../words.ts'

const said = words.rounds
type Row = Output<'survey.round'>['progress'][number]

const share = (part: number, whole: number): string => `${Math.min(100, (part / whole) * 100)}%`

/** A bar per commune, to one scale of its own: what is accepted lies over what was sent, over what is to be asked. */
export const Progress = ({ rows }: { rows: readonly Row[] }) => (
  <>
    <ul className={css.legend} aria-hidden>
      <li>
        <span data-part="accepted" />
        {said.legend.accepted}
      </li>
      <li>
        <span data-part="sent" />
        {said.legend.sent}
      </li>
      <li>
        <span data-part="asked" />
        {said.legend.asked}
      </li>
    </ul>
    <ul className={css.progress}>
      {rows.map(({ unitId, unitName, asked, sent, accepted }) => {
        const whole = Math.max(asked, sent)
        return (
          <li key={unitId}>
            <span>{unitName}</span>
            {whole === 0 ? (
              <span className={css.noneYet}>{said.noneYet}</span>
            ) : (
              <>
                <span className={css.track} role="img" aria-label={said.bar(unitName, sent, accepted, asked)}>
                  <span data-part="sent" style={{ width: share(sent, whole) }} />
                  <span data-part="accepted" style={{ width: share(accepted, whole) }} />
                </span>
                <span className={`${css.number} kc-figures`}>{said.of(sent, asked)}</span>
              </>
            )}
          </li>
        )
      })}
    </ul>
  </>
)
