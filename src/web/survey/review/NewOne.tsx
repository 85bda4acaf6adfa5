import { Link } from '@tanstack/react-router'
import { Note } from '#web/kit/notice/EmptyState.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import css from '../survey.module.css'
import { words } from '../words.ts'
import type { Survey } from './told.ts'
import type { Deciding } from './use-deciding.ts'

const said = words.record

/** A survey of an establishment that the register does not know: is it really a new one, and what does it still lack? */
export function NewOne({ survey, deciding }: { survey: Survey; deciding: Deciding }) {
  const { alike } = survey
  return (
    <div className={css.fields}>
      <Note>{said.newAbout}</Note>
      {alike.length > 0 && (
        <fieldset className={css.need}>
          <legend className={css.needHead}>{said.alike}</legend>
          {alike.map(({ id, name, address }) => (
            <label key={id}>
              <input
                type="radio"
                name="la-co-so"
                checked={deciding.target === id}
                onChange={() => deciding.setTarget(id)}
              />{' '}
              {said.thisOne}:{' '}
              <Link to="/co-so/$id" params={{ id }}>
                {name}
              </Link>
              <span className={css.below}>{address}</span>
            </label>
          ))}
          <label>
            <input
              type="radio"
              name="la-co-so"
              checked={deciding.target === null}
              onChange={() => deciding.setTarget(null)}
            />{' '}
            {said.notThisOne}
          </label>
        </fieldset>
      )}
      {deciding.target === null && (
        <TextField
          path="taxCode"
          label={words.labels.taxCode}
          hint={said.taxHint}
          optional
          inputMode="numeric"
          w={240}
          error={deciding.accept.error?.messageAt('taxCode')}
          placeholder={survey.answers.taxCode}
          value={deciding.taxCode}
          onChange={(event) => deciding.setTaxCode(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
