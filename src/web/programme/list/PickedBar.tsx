import { Button } from '@mantine/core'
import { ButtonLink } from '#web/kit/page/link.ts'
import { most } from '../compare/search.ts'
import css from './list.module.css'
import { words } from './words.ts'

/** What can be done with the ticked rows; stands under the table and covers nothing. */
export function PickedBar({ picked, onClear }: { picked: readonly string[]; onClear: () => void }) {
  if (picked.length === 0) return null
  const ready = picked.length >= 2 && picked.length <= most
  return (
    <div className={`${css.picked} kc-no-print`} role="status">
      <span>{words.picked(picked.length)}</span>
      {ready ? (
        <ButtonLink
          to="/chuong-trinh/so-sanh"
          search={{ ma: picked.join(',') }}
          size="sm"
          className={css.pickedAct}
          variant="default"
        >
          {words.compare}
        </ButtonLink>
      ) : (
        <span>{picked.length < 2 ? words.pickOneMore : words.tooMany(most)}</span>
      )}
      <Button variant="transparent" className={css.pickedClear} onClick={onClear}>
        {words.unpick}
      </Button>
    </div>
  )
}
