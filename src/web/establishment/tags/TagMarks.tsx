import css from './tags.module.css'

interface Tag {
  id: string
  name: string
  tone: string
}

/** Tags of a record, small, in the colours that the province gave them; the name says it, the colour only helps. */
export const TagMarks = ({ tags }: { tags: readonly Tag[] }) =>
  tags.length > 0 && (
    <span className={css.tags}>
      {tags.map(({ id, name, tone }) => (
        <span key={id} className={css.tag} data-tone={tone}>
          {name}
        </span>
      ))}
    </span>
  )
