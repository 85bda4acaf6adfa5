import { useMe } from '#web/kit/call/session.ts'
import css from './shell.module.css'
import { words } from './words.ts'

/** Sở Công Thương tỉnh Cà Mau under "Cà Mau" is Sở Công Thương: the province stands above it already. */
const withoutProvince = (name: string, province: string | null): string =>
  province ? name.replace(new RegExp(`\\s+(tỉnh|thành phố)?\\s*${province}$`), '') : name

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
