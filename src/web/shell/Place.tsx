import { useMe } from '#web/kit/call/session.ts'
import css from './shell.module.css'
import { words } from './words.ts'

/** Sở Công Thương tỉnh Cà Mau under "Cà Mau" is Sở Công Thương, but a people's committee stays that of a province. */
function withoutProvince(name: string, province: string | null): string {
  if (!province || !name.endsWith(` ${province}`)) return name
  const short = name.slice(0, -province.length - 1)
  return short.startsWith('Ủy ban nhân dân') ? short : short.replace(/ (tỉnh|thành phố)$/, '')
}

/** Whose desk this is: the province of today and the organisation. */
export function Place({ inline = false }: { inline?: boolean }) {
  const { data: me } = useMe()
  if (!me) return null
  const organisation = me.organisation
  const place = organisation ? (organisation.provinceName ?? words.national) : words.publicPlace
  const name = organisation ? withoutProvince(organisation.name, organisation.provinceName) : words.publicHint
  return (
    <div className={css.place} data-inline={inline || undefined}>
      <strong>{place}</strong>
      <span>{name}</span>
    </div>
  )
}
